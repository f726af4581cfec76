package humane.reminder.console.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes instants for staff: in the borrower's own zone, named, since that is what the law looks
 * at.
 */
public final class Times {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  public String longUtc(Instant at) {
    return LONG.format(at.atZone(ZoneOffset.UTC)) + " UTC";
  }

  /** With the zone's city, in the first of the zones named. */
  public String longIn(Instant at, String zones) {
    ZoneId zone = firstOf(zones);
    return LONG.format(at.atZone(zone)) + " (" + city(zone) + ")";
  }

  public String shortIn(Instant at, String zones) {
    return SHORT.format(at.atZone(firstOf(zones)));
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static ZoneId firstOf(String zones) {
    String first = zones.split("[,;]")[0].strip();
    return first.isEmpty() ? ZoneOffset.UTC : ZoneId.of(first);
  }
}
