package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.AgreedTimes;
import humane.reminder.contactpolicy.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opening times by day of the week, closed on public holidays, and whenever else the borrower
 * agreed to. In a year whose holidays are not known any day may be one.
 *
 * @param open a day that is not named is closed
 * @param closedOn the calendars of holidays that count
 */
record WeekHours(Map<DayOfWeek, Span> open, List<HolidayCalendar> closedOn, AgreedTimes agreed)
    implements Hours {

  /** From inside, to outside. */
  record Span(LocalTime opensAt, LocalTime closesAt) {
    boolean contains(LocalTime time) {
      return !time.isBefore(opensAt) && time.isBefore(closesAt);
    }
  }

  @Override
  public boolean isOpen(LocalDateTime local, Instant at) {
    if (agreed.cover(local.toLocalTime(), at)) return true;
    Span span = open.get(local.getDayOfWeek());
    if (span == null || !span.contains(local.toLocalTime())) return false;
    for (HolidayCalendar calendar : closedOn)
      if (!calendar.knows(local.toLocalDate()) || calendar.isHoliday(local.toLocalDate()))
        return false;
    return true;
  }

  @Override
  public List<LocalTime> openings() {
    List<LocalTime> openings = new ArrayList<>();
    for (Span span : open.values())
      if (!openings.contains(span.opensAt())) openings.add(span.opensAt());
    if (agreed.isEmpty() || openings.isEmpty()) return openings;
    openings.addAll(agreed.openingsWith(openings.getFirst()));
    return openings;
  }

  @Override
  public List<Instant> moments() {
    return agreed.beginnings();
  }
}
