package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** The times of our contacts that count and fit, oldest first, as known at an instant. */
  static List<Instant> outbound(
      Situation situation, TermsOnDate terms, Instant at, Predicate<PastContact> fits) {
    List<Instant> times = new ArrayList<>();
    Instant latest = at.plus(CLOCKS_DIFFER);
    for (PastContact past : situation.history())
      if (past.isOutbound()
          && !past.at().isAfter(latest)
          && fits.test(past)
          && !NoCollection.was(past, situation, terms)) times.add(past.at());
    times.sort(Comparator.naturalOrder());
    return times;
  }

  static boolean hasHappened(PastContact past, Instant at) {
    return !past.at().isAfter(at.plus(CLOCKS_DIFFER));
  }

  /**
   * Null if fewer than {@code max} of the times lie in the window that ends now; else the moment at
   * which there are fewer.
   *
   * @param times oldest first
   */
  static @Nullable Instant rolling(List<Instant> times, int max, Duration window, Instant at) {
    List<Instant> inside = times.stream().filter(time -> at.isBefore(time.plus(window))).toList();
    return inside.size() < max ? null : inside.get(inside.size() - max).plus(window);
  }

  /**
   * The same over calendar days in the borrower's zone, today being one of them. With several zones
   * the latest moment is the answer.
   *
   * @param days the length of the window; 1 is today alone
   */
  static @Nullable Instant calendarDays(
      List<Instant> times, int max, int days, Situation situation, Instant at) {
    Instant latest = null;
    for (ZoneId zone : situation.plausibleZones()) {
      LocalDate first = at.atZone(zone).toLocalDate().minusDays(days - 1L);
      List<LocalDate> inside =
          times.stream()
              .map(time -> time.atZone(zone).toLocalDate())
              .filter(day -> !day.isBefore(first))
              .toList();
      if (inside.size() < max) continue;
      Instant free = inside.get(inside.size() - max).plusDays(days).atStartOfDay(zone).toInstant();
      if (latest == null || free.isAfter(latest)) latest = free;
    }
    return latest;
  }
}
