package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.AgreedTimes;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.ZoneSpans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times of day at which a contact may be, in every plausible zone at once. Days on which clocks
 * change are taken as they are: an opening that falls into the lost hour opens when that hour is
 * over, and one in the repeated hour opens both times.
 */
interface Hours {
  /** As many days as are looked at for an opening. */
  long DAYS_MAX = ContactPolicy.HORIZON.toDays() + 2;

  /** Of a day on which the clock does not change. */
  long DAY_SECONDS = 86_400;

  /** Whether this instant, which reads so on the borrower's clock, is open. */
  boolean isOpen(LocalDateTime local, Instant at);

  /** Local times at which a stretch may begin, midnight apart. */
  List<LocalTime> openings();

  /** False only for a day of which no instant is open. */
  default boolean mayOpenOn(LocalDate day) {
    return true;
  }

  /** Instants from which on more may be open than before, whatever the clock shows. */
  default List<Instant> moments() {
    return List.of();
  }

  /** Null if open in every zone; else the next instant at which it is. */
  default @Nullable Instant closedUntil(Situation situation, Instant at) {
    int zones = situation.timeZones().size();
    Instant moment = null;
    for (int zone = 0; zone < zones; zone++) {
      LocalDateTime local = situation.localTime(zone, at);
      if (isOpen(local, at)) continue;
      moment = nextOpening(situation.plausibleZone(zone), local.toLocalDate(), at);
      break;
    }
    return moment == null || zones == 1 ? moment : openEverywhere(situation, moment, at);
  }

  /** The first opening of all zones at once: from each opening of one to the next of another. */
  private Instant openEverywhere(Situation situation, Instant from, Instant at) {
    Instant end = at.plus(ContactPolicy.HORIZON);
    Instant moment = from;
    int open = 0;
    for (int zone = 0; open < situation.timeZones().size() && !moment.isAfter(end); zone++) {
      ZoneSpans clock = situation.plausibleZone(zone % situation.timeZones().size());
      LocalDateTime local = clock.localTimeAt(moment);
      if (isOpen(local, moment)) {
        open++;
        continue;
      }
      moment = nextOpening(clock, local.toLocalDate(), moment);
      open = 1;
    }
    return moment;
  }

  private Instant nextOpening(ZoneSpans zone, LocalDate today, Instant at) {
    Instant opening = nextOpeningByTheClock(zone, today, at);
    for (Instant moment : moments())
      if (isFirst(opening, zone.localTimeAt(moment), moment, at)) opening = moment;
    return opening;
  }

  private Instant nextOpeningByTheClock(ZoneSpans zone, LocalDate today, Instant at) {
    List<LocalTime> openings = openings();
    long first = today.toEpochDay();
    LocalDate day = today;
    for (long number = first; number < first + DAYS_MAX; number++, day = day.plusDays(1)) {
      if (!mayOpenOn(day)) continue;
      ZoneOffset offset = zone.offsetOnDay(number);
      Instant opening =
          offset == null
              ? firstOpeningOn(day, openings, zone, at)
              : firstOpeningOn(day, openings, number * DAY_SECONDS - offset.getTotalSeconds(), at);
      if (opening != null) return opening;
    }
    return Instant.MAX;
  }

  /** On a day on which the clock does not change; it begins at that second of the epoch. */
  private @Nullable Instant firstOpeningOn(
      LocalDate day, List<LocalTime> openings, long begins, Instant after) {
    Instant first = openFirst(null, day, LocalTime.MIDNIGHT, begins, after);
    for (LocalTime opening : openings) first = openFirst(first, day, opening, begins, after);
    return first;
  }

  /** On any other day; the moment of the change may open what was closed. */
  private @Nullable Instant firstOpeningOn(
      LocalDate day, List<LocalTime> openings, ZoneSpans zone, Instant after) {
    Instant first = openFirst(null, zone.startOf(day), zone, after);
    for (LocalTime opening : openings)
      for (ZoneOffset offset : zone.offsetsFor(day.atTime(opening)))
        first = openFirst(first, day.atTime(opening).toInstant(offset), zone, after);
    Instant change = zone.changeOn(day);
    return change == null ? first : openFirst(first, change, zone, after);
  }

  private @Nullable Instant openFirst(
      @Nullable Instant first, Instant candidate, ZoneSpans zone, Instant after) {
    return isFirst(first, zone.localTimeAt(candidate), candidate, after) ? candidate : first;
  }

  private @Nullable Instant openFirst(
      @Nullable Instant first, LocalDate day, LocalTime opening, long begins, Instant after) {
    long second = begins + opening.toSecondOfDay();
    if (second < after.getEpochSecond()) return first;
    Instant candidate = Instant.ofEpochSecond(begins, opening.toNanoOfDay());
    return isFirst(first, day.atTime(opening), candidate, after) ? candidate : first;
  }

  private boolean isFirst(
      @Nullable Instant first, LocalDateTime local, Instant candidate, Instant after) {
    return candidate.isAfter(after)
        && (first == null || candidate.isBefore(first))
        && isOpen(local, candidate);
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

    @Override
    public List<Instant> moments() {
      return agreed.beginnings();
    }
  }
}
