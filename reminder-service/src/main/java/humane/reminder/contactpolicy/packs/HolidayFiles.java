package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.HolidayCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Public holidays written down as plain dates, year by year. */
final class HolidayFiles {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private HolidayFiles() {}

  static HolidayCalendar dated(String country, YamlPlace file) {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (YamlPlace year : file.allow("years").field("years").items()) {
      year.allow("year", "source", "holidays").field("source").text();
      int number = year.field("year").wholeNumber("of a year", FIRST_YEAR, LAST_YEAR);
      if (!years.add(number)) throw year.field("year").broken("is stated twice: " + number);
      for (YamlPlace holiday : year.field("holidays").items()) {
        holiday.allow("name", "days").field("name").text();
        for (YamlPlace day : holiday.field("days").items()) {
          if (day.date().getYear() != number) throw day.must("be a day of " + number);
          days.add(day.date());
        }
      }
    }
    return new HolidayCalendar(country, years, days);
  }
}
