package humane.reminder.contactpolicy.packs;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/**
 * Public holidays as plain dates: China's from dated data, those of the United States computed by
 * jollyday.
 */
final class HolidayFiles {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /**
   * Reg F, our oldest rule of the country, begins in 2021; a year outside these is not known, so
   * nobody is contacted in it.
   */
  private static final int US_FIRST_YEAR = 2021;

  private static final int US_LAST_YEAR = 2040;

  private HolidayFiles() {}

  static humane.reminder.contactpolicy.HolidayCalendar dated(String country, YamlPlace file) {
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
    return new humane.reminder.contactpolicy.HolidayCalendar(country, years, days);
  }

  /**
   * A federal holiday (5 USC 6103) that jollyday leaves to the states: the second Monday in
   * October.
   */
  private static LocalDate columbusDay(int year) {
    return LocalDate.of(year, Month.OCTOBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
  }

  /** A holiday that falls on a weekend counts on its own day and on the day it is observed. */
  static humane.reminder.contactpolicy.HolidayCalendar unitedStates() {
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (int year = US_FIRST_YEAR; year <= US_LAST_YEAR; year++) {
      years.add(year);
      for (Holiday holiday : manager.getHolidays(Year.of(year))) {
        days.add(holiday.getDate());
        days.add(holiday.getActualDate());
      }
      days.add(columbusDay(year));
    }
    return new humane.reminder.contactpolicy.HolidayCalendar("US", years, days);
  }
}
