package humane.budget.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Unit periods of Regulation Z, 12 CFR 1026 appendix J (b)(5): whole units are counted back from
 * the payment; the days left over are parts of a 30-day month, or of a year of 365 days.
 */
final class UnitPeriods {
  private UnitPeriods() {}

  static TimedPayment between(LocalDate from, LocalDate to, PayFrequency unit, long amountMinor) {
    if (!unit.countsInMonths()) {
      long days = DAYS.between(from, to);
      int whole = Math.toIntExact(days / unit.daysPerPeriod());
      return new TimedPayment(
          amountMinor, whole, part(days % unit.daysPerPeriod(), unit.daysPerPeriod()));
    }
    WholeMonths back = WholeMonths.countedBack(from, to);
    int whole = back.months() / unit.monthsPerPeriod();
    int monthsLeft = back.months() % unit.monthsPerPeriod();
    return new TimedPayment(amountMinor, whole, partOfUnit(unit, monthsLeft, back.daysLeft()));
  }

  private static BigDecimal partOfUnit(PayFrequency unit, int monthsLeft, long daysLeft) {
    if (unit == PayFrequency.YEARLY) {
      return part(monthsLeft, 12).add(part(daysLeft, 365));
    }
    return part(30L * monthsLeft + daysLeft, 30L * unit.monthsPerPeriod());
  }

  private static BigDecimal part(long some, long all) {
    return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
  }
}
