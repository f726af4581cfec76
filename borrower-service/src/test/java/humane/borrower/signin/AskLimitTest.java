package humane.borrower.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");
  private final AskLimit limit = new AskLimit(3, 5);

  @Test
  void threeInAnHourAreFineAndTheFourthWaitsForTheFirstToBeAnHourOld() {
    assertThat(limit.nextAfter(minutesAgo(10, 59), NOW)).isEmpty();
    assertThat(limit.nextAfter(minutesAgo(10, 20, 59), NOW))
        .contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(limit.nextAfter(minutesAgo(10, 20, 60), NOW)).isEmpty();
  }

  @Test
  void fiveInADayAreFineAndTheSixthWaitsForTheFirstToBeADayOld() {
    assertThat(limit.nextAfter(minutesAgo(100, 200, 300, 400), NOW)).isEmpty();
    assertThat(limit.nextAfter(minutesAgo(100, 200, 300, 400, 1439), NOW))
        .contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(limit.nextAfter(minutesAgo(100, 200, 300, 400, 1440), NOW)).isEmpty();
  }

  @Test
  void theLaterOfTwoWaitsCounts() {
    assertThat(limit.nextAfter(minutesAgo(10, 20, 30, 400, 600), NOW))
        .contains(NOW.plus(Duration.ofMinutes(1440 - 600)));
  }

  private static List<Instant> minutesAgo(int... minutes) {
    return Arrays.stream(minutes)
        .mapToObj(ago -> NOW.minus(Duration.ofMinutes(ago)))
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
