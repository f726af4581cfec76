package humane.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartLimitTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private final RestartLimit limit = new RestartLimit();

  @Test
  void theFirstDeathIsMetAtOnceAndLaterOnesAfterLongerPauses() {
    assertThat(limit.afterDeathAt(START)).contains(Duration.ZERO);
    assertThat(limit.afterDeathAt(START.plusSeconds(1))).contains(Duration.ofSeconds(1));
    assertThat(limit.afterDeathAt(START.plusSeconds(2))).contains(Duration.ofSeconds(2));
  }

  @Test
  void theSixthDeathWithinTenMinutesIsTheLast() {
    for (int i = 0; i < RestartLimit.RESTARTS_MAX; i++)
      assertThat(limit.afterDeathAt(START.plusSeconds(i))).isPresent();

    assertThat(limit.afterDeathAt(START.plus(RestartLimit.WITHIN))).isEmpty();
  }

  @Test
  void deathsLongAgoAreForgiven() {
    for (int i = 0; i < RestartLimit.RESTARTS_MAX; i++) limit.afterDeathAt(START);

    assertThat(limit.afterDeathAt(START.plus(RestartLimit.WITHIN).plusMillis(1)))
        .contains(Duration.ZERO);
  }
}
