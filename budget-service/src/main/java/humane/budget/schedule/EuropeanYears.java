package humane.budget.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Years as Directive (EU) 2023/2225 annex III counts them: 52 weeks or 12 equal months, counted
 * back from the payment; days left over by the 365 or 366 days of the year that ends at the first
 * of those periods.
 */
final class EuropeanYears {
  private static final int WEEKS_PER_YEAR = 52;
  private static final int MONTHS_PER_YEAR = 12;

  private EuropeanYears() {}

  static TimedPayment between(LocalDate from, LocalDate to, Rhythm rhythm, long amountMinor) {
    if (rhythm.countsInMonths()) {
      WholeMonths back = WholeMonths.countedBack(from, to);
      return years(amountMinor, from, back.months(), MONTHS_PER_YEAR, back.daysLeft());
    }
    long days = DAYS.between(from, to);
    return years(amountMinor, from, days / 7, WEEKS_PER_YEAR, days % 7);
  }

  private static TimedPayment years(
      long amountMinor, LocalDate from, long units, int unitsPerYear, long daysLeft) {
    LocalDate daysEnd = from.plusDays(daysLeft);
    long daysInYear = DAYS.between(daysEnd.minusYears(1), daysEnd);
    BigDecimal part =
        quotient(units % unitsPerYear, unitsPerYear).add(quotient(daysLeft, daysInYear));
    return new TimedPayment(amountMinor, Math.toIntExact(units / unitsPerYear), part);
  }

  private static BigDecimal quotient(long some, long all) {
    return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
  }
}
