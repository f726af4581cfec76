package humane.reminder.week.store;

import humane.reminder.contactpolicy.Purpose;
import humane.reminder.week.ContactWeek;
import humane.reminder.week.Gate;
import humane.reminder.week.Marks;
import humane.reminder.week.Stretch;
import humane.reminder.week.Way;
import humane.reminder.week.WeekWalk;
import humane.reminder.week.store.PersonNow.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Asks the gate through a week, for each way of contact. */
@ApplicationScoped
public class Weeks {
  private static final int DAYS = 7;

  private final PersonNow people;

  Weeks(PersonNow people) {
    this.people = people;
  }

  /**
   * @param from first day; null means today where the borrower is. Of days gone by nothing is said:
   *     the week begins no sooner than today
   */
  public ContactWeek of(
      String borrowerId, @Nullable String accountRef, @Nullable LocalDate from, Purpose purpose) {
    Seen seen = people.see(borrowerId, accountRef);
    List<ZoneId> zones = seen.card().timeZones();
    ZoneId zone = zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
    LocalDate today = seen.now().atZone(zone).toLocalDate();
    LocalDate first = from == null || from.isBefore(today) ? today : from;
    NavigableSet<Instant> marks =
        Marks.of(first, DAYS, zones.isEmpty() ? List.of(zone) : zones, seen.card().preferences());
    List<ContactWeek.OneWay> ways =
        Arrays.stream(Way.values())
            .map(
                way ->
                    new ContactWeek.OneWay(
                        way, days(people.gate(seen, way, purpose), marks, first, zone, seen.now())))
            .toList();
    return new ContactWeek(
        borrowerId,
        seen.account() == null ? null : seen.account().accountRef(),
        first,
        zone,
        zones.stream().map(ZoneId::getId).toList(),
        seen.card().jurisdictions(),
        ways);
  }

  private static List<ContactWeek.Day> days(
      Gate gate, NavigableSet<Instant> marks, LocalDate first, ZoneId zone, Instant now) {
    Instant begin = first.atStartOfDay(zone).toInstant();
    Instant end = first.plusDays(DAYS).atStartOfDay(zone).toInstant();
    List<Stretch> all = new WeekWalk(gate, marks).walk(begin.isBefore(now) ? now : begin, end);
    List<ContactWeek.Day> days = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
      Instant opens = day.atStartOfDay(zone).toInstant();
      Instant closes = day.plusDays(1).atStartOfDay(zone).toInstant();
      days.add(
          new ContactWeek.Day(
              day,
              all.stream()
                  .filter(stretch -> stretch.reachesInto(opens, closes))
                  .map(stretch -> stretch.within(opens, closes))
                  .toList()));
    }
    return days;
  }
}
