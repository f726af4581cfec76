package humane.budget.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A talk at a place, online, or both.
 *
 * @param full whether all seats are taken; how many are is told to nobody
 */
public record Talk(
    String id,
    String titleEn,
    String titleZh,
    String expert,
    Instant startsAt,
    ZoneId zone,
    int minutes,
    Optional<String> place,
    Optional<String> link,
    Optional<String> recordingLink,
    boolean cancelled,
    boolean full) {

  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, zone);
  }

  /** Hours and minutes where it takes place. */
  public String time() {
    return startsAt.atZone(zone).toLocalTime().toString();
  }

  /** Whose clock that is, as the tz database names it. */
  public String zoneName() {
    return zone.getId();
  }

  public boolean isOverAt(Instant now) {
    return startsAt.plusSeconds(minutes * 60L).isBefore(now);
  }
}
