package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.ZoneSpans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counting contacts in windows. A window is half-open: a contact leaves it at the very moment the
 * window's length has passed.
 */
final class Counting {
  /**
   * Clocks of two machines differ: what another wrote a moment ahead of ours has happened. What
   * lies further ahead has not yet.
   */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private Counting() {}

  /** The times of our contacts that count and fit, as known at an instant. */
  static Times outbound(
      Situation situation, TermsOnDate terms, Instant at, Predicate<PastContact> fits) {
    return new CountedTimes(situation, terms, at.plus(CLOCKS_DIFFER), fits);
  }

  static boolean hasHappened(PastContact past, Instant at) {
    return !past.at().isAfter(at.plus(CLOCKS_DIFFER));
  }

  /**
   * Null if fewer than {@code max} of the times lie in the window that ends now; else the moment at
   * which there are fewer.
   */
  static @Nullable Instant rolling(Times times, int max, Duration window, Instant at) {
    Instant last = times.newest(max, at.minus(window));
    return last == null || !at.isBefore(last.plus(window)) ? null : last.plus(window);
  }

  /**
   * The same over calendar days in the borrower's zone, today being one of them. With several zones
   * the latest moment is the answer.
   *
   * @param days the length of the window; 1 is today alone
   */
  static @Nullable Instant calendarDays(
      Times times, int max, int days, Situation situation, Instant at) {
    Instant latest = null;
    for (int number = 0; number < situation.plausibleZonesCount(); number++) {
      ZoneSpans zone = situation.plausibleZone(number);
      LocalDate first = situation.localTime(number, at).toLocalDate().minusDays(days - 1L);
      Instant last = times.newest(max, zone.startOf(first));
      if (last == null) continue;
      Instant free = zone.startOf(zone.localTimeAt(last).toLocalDate().plusDays(days));
      if (latest == null || free.isAfter(latest)) latest = free;
    }
    return latest;
  }
}
