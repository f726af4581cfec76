package humane.reminder.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: the schedule that Standard Webhooks recommends, over
 * about three days.
 */
public final class RetrySchedule {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));
  private static final Duration ASKED_AT_MOST = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * The pause before the next try; none when it has been tried often enough.
   *
   * @param failed how often it has failed, the last time included
   * @param asked the receiver's own Retry-After, which only lengthens
   */
  public static Optional<Duration> after(int failed, @Nullable Duration asked) {
    if (failed > PAUSES.size()) return Optional.empty();
    Duration pause = PAUSES.get(failed - 1);
    if (asked == null || asked.compareTo(pause) <= 0) return Optional.of(pause);
    return Optional.of(asked.compareTo(ASKED_AT_MOST) < 0 ? asked : ASKED_AT_MOST);
  }
}
