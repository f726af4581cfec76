package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.reply.PlanMeant.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanMeantTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration SEVEN_DAYS = Duration.ofDays(7);

  @Test
  void theOnePlanThatWasOpenedIsMeant() {
    Shown opened = new Shown("p-1", "h1", NOW.minusSeconds(60), NOW.minusSeconds(50));
    Shown beside = new Shown("p-2", "h2", NOW.minusSeconds(60), null);
    assertThat(PlanMeant.by(List.of(beside, opened), NOW)).contains(opened);
  }

  @Test
  void ofTwoThatWereOpenedTheLastOneIsMeant() {
    Shown first = new Shown("p-1", "h1", NOW.minusSeconds(60), NOW.minusSeconds(50));
    Shown last = new Shown("p-2", "h2", NOW.minusSeconds(60), NOW.minusSeconds(20));
    assertThat(PlanMeant.by(List.of(first, last), NOW)).contains(last);
  }

  @Test
  void ofTwoOnlySeenSideBySideNeitherIsMeant() {
    Shown one = new Shown("p-1", "h1", NOW, null);
    assertThat(PlanMeant.by(List.of(one, new Shown("p-2", "h2", NOW, null)), NOW)).isEmpty();
    assertThat(PlanMeant.by(List.of(one), NOW)).contains(one);
  }

  @Test
  void onTheSeventhDayItStillCountsAndAfterwardsNoMore() {
    assertThat(PlanMeant.by(List.of(new Shown("p-1", "h1", NOW.minus(SEVEN_DAYS), null)), NOW))
        .isPresent();
    assertThat(
            PlanMeant.by(
                List.of(new Shown("p-1", "h1", NOW.minus(SEVEN_DAYS).minusMillis(1), null)), NOW))
        .isEmpty();
  }

  @Test
  void aPlanNobodyHasLookedAtIsNotMeant() {
    assertThat(PlanMeant.by(List.of(new Shown("p-1", "h1", null, null)), NOW)).isEmpty();
  }
}
