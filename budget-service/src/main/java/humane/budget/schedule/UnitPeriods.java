package humane.budget.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/**
 * Unit periods of Regulation Z, 12 CFR 1026 appendix J (b)(4) and (5): whole units are counted back
 * from the payment; the days left over are parts of a 30-day month, or of a year of 365 days.
 */
record UnitPeriods(Rhythm unit) {
  private static final int MONTHS_PER_YEAR = 12;

  /**
   * The interval between payments; of a single payment its whole term, but a year at most, in
   * months where it has no odd days.
   */
  static UnitPeriods of(ScheduleTerms terms, List<Instalment> payments) {
    if (payments.size() != 1) {
      return new UnitPeriods(terms.rhythm());
    }
    LocalDate paidOn = payments.getFirst().dueOn();
    LocalDate from = terms.disbursedOn();
    WholeMonths term = WholeMonths.countedBack(from, paidOn);
    if (term.months() >= MONTHS_PER_YEAR) {
      return new UnitPeriods(new Rhythm(MONTHS_PER_YEAR, 0));
    }
    return new UnitPeriods(
        term.daysLeft() == 0
            ? new Rhythm(term.months(), 0)
            : new Rhythm(0, Math.toIntExact(DAYS.between(from, paidOn))));
  }

  /**
   * Of a term in days: 365 by the days, also where they make whole weeks (appendix J (c)(5)(i)).
   */
  double perYear(boolean singlePayment) {
    return singlePayment && !unit.countsInMonths() ? 365.0 / unit.days() : unit.timesPerYear();
  }

  TimedPayment between(LocalDate from, LocalDate to, long amountMinor) {
    if (!unit.countsInMonths()) {
      long days = DAYS.between(from, to);
      int whole = Math.toIntExact(days / unit.days());
      return new TimedPayment(amountMinor, whole, part(days % unit.days(), unit.days()));
    }
    WholeMonths back = WholeMonths.countedBack(from, to);
    int whole = back.months() / unit.months();
    int monthsLeft = back.months() % unit.months();
    return new TimedPayment(amountMinor, whole, partOfUnit(monthsLeft, back.daysLeft()));
  }

  private BigDecimal partOfUnit(int monthsLeft, long daysLeft) {
    if (unit.months() == MONTHS_PER_YEAR) {
      return part(monthsLeft, MONTHS_PER_YEAR).add(part(daysLeft, 365));
    }
    return part(30L * monthsLeft + daysLeft, 30L * unit.months());
  }

  private static BigDecimal part(long some, long all) {
    return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
  }
}
