package humane.budget.plan;

import static humane.budget.plan.MissedRule.Consequence.ASK;
import static humane.budget.plan.MissedRule.Consequence.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.plan.MissedRule.Consequence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedRuleTest {

  @Test
  void oneMissIsMetWithAFriendlyWordThatAsks() {
    assertThat(MissedRule.after(months("M..."))).isEqualTo(ASK);
  }

  @Test
  void twoInARowBringAPersonAndNothingElseHoweverManyFollow() {
    assertThat(MissedRule.after(months("MM.."))).isEqualTo(PERSON);
    assertThat(MissedRule.after(months("MMMM"))).isEqualTo(PERSON);
    assertThat(Consequence.values()).containsExactly(ASK, PERSON);
  }

  @Test
  void aPaymentInBetweenBeginsTheCountAnew() {
    assertThat(MissedRule.after(months("MPM."))).isEqualTo(ASK);
    assertThat(MissedRule.after(months("MMPM"))).isEqualTo(PERSON);
  }

  @Test
  void whatWasMissedAndThenPaidIsNoMiss() {
    assertThat(MissedRule.after(months("LLM."))).isEqualTo(ASK);
  }

  @Test
  void severalAccountsDueOnOneDayAreOneMiss() {
    List<TrackedInstalment> both = new ArrayList<>(months("M..."));
    both.addAll(months("M..."));
    both.addAll(months("M..."));
    assertThat(MissedRule.after(both)).isEqualTo(ASK);
  }

  @Test
  void whoPaysOneAccountAndNeverTheOtherIsAskedByAPersonToo() {
    List<TrackedInstalment> both = new ArrayList<>(months("MM.."));
    both.addAll(months("PP.."));
    assertThat(MissedRule.after(both)).isEqualTo(PERSON);
    assertThat(MissedRule.after(both.reversed())).isEqualTo(PERSON);
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
