package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.AgreedTimes;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times of day at which a contact may be, in every plausible zone at once. Days on which clocks
 * change are taken as they are: an opening that falls into the lost hour opens when that hour is
 * over, and one in the repeated hour opens both times.
 */
interface Hours {

  /** Whether this instant, which reads so on the borrower's clock, is open. */
  boolean isOpen(LocalDateTime local, Instant at);

  /** Local times at which a stretch may begin, midnight apart. */
  List<LocalTime> openings();

  /** Null if open in every zone; else the next opening of the first zone in which it is closed. */
  default @Nullable Instant closedUntil(Situation situation, Instant at) {
    for (ZoneId zone : situation.timeZones())
      if (!isOpen(LocalDateTime.ofInstant(at, zone), at)) return nextOpening(zone, at);
    return null;
  }

  private Instant nextOpening(ZoneId zone, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    LocalDate last = day.plusDays(ContactPolicy.HORIZON.toDays() + 2);
    for (; day.isBefore(last); day = day.plusDays(1)) {
      Instant opening = firstOpeningOn(day, zone, at);
      if (opening != null) return opening;
    }
    return Instant.MAX;
  }

  private @Nullable Instant firstOpeningOn(LocalDate day, ZoneId zone, Instant after) {
    Instant first = openFirst(null, day.atStartOfDay(zone).toInstant(), zone, after);
    for (LocalTime opening : openings()) first = openAt(first, day.atTime(opening), zone, after);
    ZoneOffsetTransition change =
        zone.getRules()
            .nextTransition(day.atStartOfDay(zone).toInstant().minus(Duration.ofMillis(1)));
    boolean isToday =
        change != null
            && change.getInstant().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
    return isToday ? openFirst(first, change.getInstant(), zone, after) : first;
  }

  private @Nullable Instant openAt(
      @Nullable Instant first, LocalDateTime local, ZoneId zone, Instant after) {
    Instant found = first;
    for (ZoneOffset offset : zone.getRules().getValidOffsets(local))
      found = openFirst(found, local.toInstant(offset), zone, after);
    return found;
  }

  private @Nullable Instant openFirst(
      @Nullable Instant first, Instant candidate, ZoneId zone, Instant after) {
    if (!candidate.isAfter(after) || (first != null && !candidate.isBefore(first))) return first;
    return isOpen(LocalDateTime.ofInstant(candidate, zone), candidate) ? candidate : first;
  }

  /**
   * From one time of day to another, the second outside; and whenever else the borrower agreed to.
   */
  static Hours between(LocalTime opens, LocalTime closes, AgreedTimes agreed) {
    return new Daily(opens, closes, agreed);
  }

  /** A daily stretch that may be widened by agreement. */
  record Daily(LocalTime opens, LocalTime closes, AgreedTimes agreed) implements Hours {
    @Override
    public boolean isOpen(LocalDateTime local, Instant at) {
      LocalTime time = local.toLocalTime();
      return (!time.isBefore(opens) && time.isBefore(closes)) || agreed.cover(time, at);
    }

    @Override
    public List<LocalTime> openings() {
      return agreed.isEmpty() ? List.of(opens) : agreed.openingsWith(opens);
    }
  }
}
