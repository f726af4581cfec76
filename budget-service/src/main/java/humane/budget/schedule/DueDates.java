package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The dates on which instalments fall due, and the part of a year before each. */
record DueDates(List<LocalDate> dates, List<BigDecimal> yearFractions) {

  static DueDates of(ScheduleTerms terms) {
    PayFrequency frequency = terms.frequency();
    int anchorDay = anchorDay(terms.disbursedOn(), terms.firstDueOn());
    List<LocalDate> dates = new ArrayList<>();
    List<BigDecimal> fractions = new ArrayList<>();
    LocalDate from = terms.disbursedOn();
    for (int period = 0; period < terms.periods(); period++) {
      LocalDate dueOn = frequency.after(terms.firstDueOn(), anchorDay, period);
      boolean wholeByMaking =
          period > 0 && frequency.countsInMonths() && terms.dayCount() == DayCount.THIRTY_360;
      fractions.add(
          wholeByMaking ? partOfYear(frequency) : terms.dayCount().yearFraction(from, dueOn));
      dates.add(dueOn);
      from = dueOn;
    }
    return new DueDates(List.copyOf(dates), List.copyOf(fractions));
  }

  /**
   * A loan paid out on the 31st and first due on the last day of a shorter month keeps the 31st in
   * mind: due on 28 February, then on 31 March.
   */
  private static int anchorDay(LocalDate disbursedOn, LocalDate firstDueOn) {
    boolean firstIsCutShort =
        firstDueOn.getDayOfMonth() == firstDueOn.lengthOfMonth()
            && disbursedOn.getDayOfMonth() > firstDueOn.getDayOfMonth();
    return firstIsCutShort ? disbursedOn.getDayOfMonth() : firstDueOn.getDayOfMonth();
  }

  private static BigDecimal partOfYear(PayFrequency frequency) {
    return BigDecimal.ONE.divide(
        BigDecimal.valueOf(frequency.timesPerYear()), MathContext.DECIMAL128);
  }
}
