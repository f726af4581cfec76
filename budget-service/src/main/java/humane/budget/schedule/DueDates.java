package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates on which instalments fall due, and the part of a year that bears interest before each.
 */
record DueDates(List<LocalDate> dates, List<BigDecimal> yearFractions, ScheduleTerms terms) {
  private static final int MONTHS_PER_YEAR = 12;

  static DueDates of(ScheduleTerms terms) {
    int anchorDay = anchorDay(terms.disbursedOn(), terms.firstDueOn());
    LocalDate interestFrom = terms.special().interestFrom().orElse(terms.disbursedOn());
    List<LocalDate> dates = new ArrayList<>();
    List<BigDecimal> fractions = new ArrayList<>();
    LocalDate from = terms.disbursedOn();
    for (int period = 0; period < terms.periods(); period++) {
      LocalDate dueOn = terms.rhythm().after(terms.firstDueOn(), anchorDay, period);
      LocalDate bearsFrom = period == 0 || interestFrom.isAfter(from) ? interestFrom : from;
      boolean wholePeriod = period > 0 && bearsFrom.equals(from);
      boolean free = period < terms.special().interestFreePeriods() || !bearsFrom.isBefore(dueOn);
      fractions.add(free ? BigDecimal.ZERO : fraction(terms, bearsFrom, dueOn, wholePeriod));
      dates.add(dueOn);
      from = dueOn;
    }
    return new DueDates(List.copyOf(dates), List.copyOf(fractions), terms);
  }

  /** The part of a year that money paid out within a period bears interest for until its end. */
  BigDecimal fractionFrom(LocalDate paidOutOn, int period) {
    LocalDate from =
        terms.special().interestFrom().filter(start -> start.isAfter(paidOutOn)).orElse(paidOutOn);
    boolean free =
        period < terms.special().interestFreePeriods() || !from.isBefore(dates.get(period));
    return free ? BigDecimal.ZERO : terms.dayCount().yearFraction(from, dates.get(period));
  }

  /**
   * A loan paid out on the 31st and first due on the last day of a shorter month keeps the 31st in
   * mind: due on 28 February, then on 31 March.
   */
  static int anchorDay(LocalDate disbursedOn, LocalDate firstDueOn) {
    boolean firstIsCutShort =
        firstDueOn.getDayOfMonth() == firstDueOn.lengthOfMonth()
            && disbursedOn.getDayOfMonth() > firstDueOn.getDayOfMonth();
    return firstIsCutShort ? disbursedOn.getDayOfMonth() : firstDueOn.getDayOfMonth();
  }

  private static BigDecimal fraction(
      ScheduleTerms terms, LocalDate from, LocalDate to, boolean wholePeriod) {
    Rhythm rhythm = terms.rhythm();
    if (wholePeriod && rhythm.countsInMonths() && terms.dayCount() == DayCount.THIRTY_360) {
      return BigDecimal.valueOf(rhythm.months())
          .divide(BigDecimal.valueOf(MONTHS_PER_YEAR), MathContext.DECIMAL128);
    }
    return terms.dayCount().yearFraction(from, to);
  }
}
