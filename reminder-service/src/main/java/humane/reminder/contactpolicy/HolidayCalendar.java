package humane.reminder.contactpolicy;

import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays of a country on which nobody is contacted.
 *
 * @param years the years for which the days are known; about any other year nothing is known
 */
public record HolidayCalendar(String country, Set<Integer> years, Set<LocalDate> days) {

  public HolidayCalendar {
    years = Set.copyOf(years);
    days = Set.copyOf(days);
  }

  public boolean knows(LocalDate date) {
    return years.contains(date.getYear());
  }

  public boolean isHoliday(LocalDate date) {
    return days.contains(date);
  }
}
