package humane.borrower.lawclock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** In what a row counts. */
public enum ClockUnit {
  CALENDAR_DAYS,
  /** Monday to Friday without the holidays of the place. */
  WORKING_DAYS,
  WEEKS,
  MONTHS,
  YEARS,
  /** A number of times, which leads to no date. */
  TIMES;

  /**
   * The last day on which it is still in time; the day of the event itself is not counted.
   *
   * @param holidays days of the place on which nobody works; a year without data counts weekends
   *     only, so that a date is never later than the lawful one
   */
  LocalDate after(LocalDate event, int count, Set<LocalDate> holidays) {
    return switch (this) {
      case CALENDAR_DAYS -> event.plusDays(count);
      case WORKING_DAYS -> workingDaysAfter(event, count, holidays);
      case WEEKS -> event.plusWeeks(count);
      case MONTHS -> event.plusMonths(count);
      case YEARS -> event.plusYears(count);
      case TIMES -> throw new IllegalStateException("A number of times leads to no date");
    };
  }

  private static LocalDate workingDaysAfter(LocalDate event, int count, Set<LocalDate> holidays) {
    LocalDate day = event;
    for (int counted = 0; counted < count; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !holidays.contains(day)) counted++;
    }
    return day;
  }
}
