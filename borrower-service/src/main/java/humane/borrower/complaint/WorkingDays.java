package humane.borrower.complaint;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days of the week on which people work; public holidays are left out, so a date here is never
 * later than the lawful one.
 */
public final class WorkingDays {
  private WorkingDays() {}

  public static LocalDate after(LocalDate start, int days) {
    LocalDate day = start;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        counted++;
    }
    return day;
  }
}
