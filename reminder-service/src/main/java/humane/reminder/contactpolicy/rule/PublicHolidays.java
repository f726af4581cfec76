package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The public holidays of a country and of its parts, where its own law speaks of them. */
final class PublicHolidays {
  private PublicHolidays() {}

  static List<HolidayCalendar> of(String country, TermsOnDate terms) {
    List<HolidayCalendar> calendars = new ArrayList<>();
    for (HolidayCalendar calendar : terms.calendars())
      if (calendar.country().equals(country) || calendar.country().startsWith(country + "-"))
        calendars.add(calendar);
    return calendars;
  }

  /** Whether all of them know the year that this instant falls in, in every plausible zone. */
  static boolean areKnown(List<HolidayCalendar> calendars, Situation situation, Instant at) {
    for (ZoneId zone : situation.timeZones()) {
      LocalDate today = at.atZone(zone).toLocalDate();
      for (HolidayCalendar calendar : calendars) if (!calendar.knows(today)) return false;
    }
    return true;
  }
}
