package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Indonesia: Monday to Saturday, no national holidays, by day; at other days and times only with
 * prior agreement.
 */
final class Id01BillingHours extends HoursRule {
  Id01BillingHours() {
    super("ID-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return hours(row, situation, PublicHolidays.of("ID", terms));
  }

  static Hours hours(Row row, Situation situation, List<HolidayCalendar> closedOn) {
    WeekHours.Span day = new WeekHours.Span(row.time("opensAt"), row.time("closesAt"));
    Map<DayOfWeek, WeekHours.Span> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek each : DayOfWeek.values()) if (each != DayOfWeek.SUNDAY) open.put(each, day);
    return new WeekHours(open, closedOn, situation.preferences().agreed());
  }
}
