package humane.reminder.outreach;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The hours of the day in which something may be.
 *
 * @param closes the first moment that is outside
 */
public record Daytime(LocalTime opens, LocalTime closes) {

  /**
   * This instant if it is day in every zone, else the first one that is. Where it is never day in
   * all of them at once, the opening in the last zone that was looked at.
   */
  public Instant firstFrom(Instant at, List<ZoneId> zones) {
    Instant first = at;
    for (int round = 0; round < 2; round++)
      for (ZoneId zone : zones) first = firstFrom(first, zone);
    return first;
  }

  private Instant firstFrom(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (time.isBefore(opens)) return local.toLocalDate().atTime(opens).atZone(zone).toInstant();
    return time.isBefore(closes)
        ? at
        : local.toLocalDate().plusDays(1).atTime(opens).atZone(zone).toInstant();
  }
}
