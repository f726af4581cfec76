package humane.borrower.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a link may be asked for with one number. Anybody can type a number, so that nobody can
 * be flooded there are not many; what is asked for at night comes in the morning.
 */
public record AskLimit(int perHourMax, int perDayMax) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * When the next may be asked, if not now.
   *
   * @param lately when it was asked in the last day, the newest first
   */
  public Optional<Instant> nextAfter(List<Instant> lately, Instant now) {
    Instant next = now;
    for (Instant freed : List.of(freed(lately, perHourMax, HOUR), freed(lately, perDayMax, DAY)))
      if (freed.isAfter(next)) next = freed;
    return next.isAfter(now) ? Optional.of(next) : Optional.empty();
  }

  /** When so many of them lie further back than the window that one more fits. */
  private static Instant freed(List<Instant> lately, int max, Duration window) {
    return lately.size() < max ? Instant.MIN : lately.get(max - 1).plus(window);
  }
}
