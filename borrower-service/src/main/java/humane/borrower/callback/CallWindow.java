package humane.borrower.callback;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Two hours in which a person may ring, where the borrower lives.
 *
 * @param until not included
 */
public record CallWindow(ZonedDateTime from, ZonedDateTime until) {
  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final LocalTime LAST = LocalTime.of(17, 0);
  private static final int HOURS = 2;

  /** Somebody has to see the wish before the time has come. */
  private static final Duration AHEAD = Duration.ofMinutes(30);

  /** What was asked for is answered within a day, or not at all (conduct §7, asked-for replies). */
  private static final Duration WITHIN = Duration.ofHours(24);

  /** Those of the next 24 hours, the soonest first; each ends within them. */
  public static List<CallWindow> after(ZonedDateTime now) {
    List<CallWindow> windows = new ArrayList<>();
    for (int day = 0; day <= 1; day++)
      for (LocalTime hour = FIRST; !hour.isAfter(LAST); hour = hour.plusHours(HOURS)) {
        ZonedDateTime from = now.toLocalDate().plusDays(day).atTime(hour).atZone(now.getZone());
        ZonedDateTime until = from.plusHours(HOURS);
        if (!from.isBefore(now.plus(AHEAD)) && !until.isAfter(now.plus(WITHIN)))
          windows.add(new CallWindow(from, until));
      }
    return windows;
  }
}
