package humane.reminder.wording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a line is answered, in its own local time.
 *
 * @param always day and night; then the rest is empty
 * @param stretches half-open
 */
public record HelplineHours(boolean always, ZoneId zone, List<Stretch> stretches) {

  public HelplineHours {
    stretches = List.copyOf(stretches);
  }

  /**
   * The same hours on some days.
   *
   * @param from inside
   * @param to outside
   */
  public record Stretch(List<DayOfWeek> days, LocalTime from, LocalTime to) {}

  public boolean isOpenAt(Instant at) {
    if (always) return true;
    ZonedDateTime local = at.atZone(zone);
    return stretches.stream()
        .anyMatch(
            stretch ->
                stretch.days().contains(local.getDayOfWeek())
                    && !local.toLocalTime().isBefore(stretch.from())
                    && local.toLocalTime().isBefore(stretch.to()));
  }
}
