package humane.budget.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;

/** Whole months counted back from the later date, and the days before them. */
record WholeMonths(int months, long daysLeft) {

  static WholeMonths countedBack(LocalDate from, LocalDate to) {
    int months = Math.toIntExact(MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)));
    if (isSameDayOf(from, to.minusMonths(months), from.plusMonths(months), to)) {
      return new WholeMonths(months, 0);
    }
    while (to.minusMonths(months).isBefore(from)) {
      months--;
    }
    return new WholeMonths(months, DAYS.between(from, to.minusMonths(months)));
  }

  /**
   * From the 31st to the last day of a shorter month is a whole month too, whichever way one
   * counts.
   */
  private static boolean isSameDayOf(
      LocalDate from, LocalDate countedBack, LocalDate countedOn, LocalDate to) {
    boolean bothMonthEnds =
        from.getDayOfMonth() == from.lengthOfMonth() && to.getDayOfMonth() == to.lengthOfMonth();
    return countedBack.equals(from) || countedOn.equals(to) || bothMonthEnds;
  }
}
