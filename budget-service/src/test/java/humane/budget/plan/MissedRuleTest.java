package humane.budget.plan;

import static humane.budget.plan.MissedRule.Consequence.FRIENDLY_WORD;
import static humane.budget.plan.MissedRule.Consequence.PLAN_ENDS;
import static humane.budget.plan.MissedRule.Consequence.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedRuleTest {

  @Test
  void oneMissIsMetWithAFriendlyWord() {
    assertThat(MissedRule.after(months("M..."))).isEqualTo(FRIENDLY_WORD);
  }

  @Test
  void twoInARowInviteToLookAgainAndThreeEndThePlan() {
    assertThat(MissedRule.after(months("MM.."))).isEqualTo(REVIEW);
    assertThat(MissedRule.after(months("MMM."))).isEqualTo(PLAN_ENDS);
  }

  @Test
  void aPaymentInBetweenBeginsTheCountAnew() {
    assertThat(MissedRule.after(months("MPM."))).isEqualTo(FRIENDLY_WORD);
    assertThat(MissedRule.after(months("MMPM"))).isEqualTo(REVIEW);
  }

  @Test
  void whatWasMissedAndThenPaidIsNoMiss() {
    assertThat(MissedRule.after(months("LLM."))).isEqualTo(FRIENDLY_WORD);
  }

  @Test
  void severalAccountsDueOnOneDayAreOneMiss() {
    List<TrackedInstalment> both = new ArrayList<>(months("M..."));
    both.addAll(months("M..."));
    both.addAll(months("M..."));
    assertThat(MissedRule.after(both)).isEqualTo(FRIENDLY_WORD);
  }

  /** M missed, P paid, L missed but paid late, a dot is still to come. */
  private static List<TrackedInstalment> months(String fates) {
    List<TrackedInstalment> all = new ArrayList<>();
    for (int month = 0; month < fates.length(); month++) {
      char fate = fates.charAt(month);
      boolean paid = fate == 'P' || fate == 'L';
      boolean missed = fate == 'M' || fate == 'L';
      all.add(
          new TrackedInstalment(
              "plan",
              "B-1",
              month + 1,
              "A-1",
              LocalDate.of(2027, 1 + month, 12),
              100,
              paid ? 100 : 0,
              missed,
              ZoneOffset.UTC));
    }
    return all;
  }
}
