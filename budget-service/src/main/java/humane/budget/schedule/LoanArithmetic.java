package humane.budget.schedule;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out a loan's instalments.
 *
 * <p>Conventions: interest of each period is rounded to the minor unit in the mode of the terms.
 * EQUAL_INSTALMENTS of a DECLINING loan are level, rounded once, and the last takes the remainder.
 * FLAT interest is that of the first principal over the days of each period, with the principal in
 * equal parts. EQUAL_PRINCIPAL has no level instalment, so {@code roundInstalmentTo} leaves it as
 * it is. A loan that is paid back early, because instalments were rounded up, has fewer
 * instalments.
 */
public final class LoanArithmetic {
  private LoanArithmetic() {}

  public static ScheduleOutcome work(ScheduleTerms terms) {
    DueDates due = DueDates.of(terms);
    BigDecimal rate = terms.annualRatePercent().movePointLeft(2);
    List<BigDecimal> periodRates =
        due.yearFractions().stream().map(part -> rate.multiply(part, DECIMAL128)).toList();
    BigDecimal level = equalPart(terms, periodRates);

    List<Instalment> instalments = new ArrayList<>();
    long balanceMinor = terms.principalMinor();
    for (int period = 0; period < terms.periods() && balanceMinor > 0; period++) {
      LocalDate dueOn = due.dates().get(period);
      long interestMinor = interest(terms, balanceMinor, periodRates.get(period));
      boolean last = period == terms.periods() - 1;
      long principalMinor =
          last ? balanceMinor : Math.min(balanceMinor, principal(terms, level, interestMinor));
      if (principalMinor < 0 || (principalMinor == 0 && interestMinor > 0)) {
        long instalmentMinor = Math.addExact(principalMinor, interestMinor);
        return new ScheduleOutcome.NeverPaysBack(instalmentMinor, interestMinor);
      }
      balanceMinor -= principalMinor;
      long amountMinor = Math.addExact(principalMinor, interestMinor);
      instalments.add(
          new Instalment(dueOn, amountMinor, principalMinor, interestMinor, balanceMinor));
    }
    return new ScheduleOutcome.Worked(new Schedule(instalments));
  }

  /** The level instalment of a declining loan, else the equal part of the principal. */
  private static BigDecimal equalPart(ScheduleTerms terms, List<BigDecimal> periodRates) {
    if (isLevel(terms)) {
      return toMultiple(LevelInstalment.of(terms.principalMinor(), periodRates), terms);
    }
    return BigDecimal.valueOf(terms.principalMinor())
        .divide(BigDecimal.valueOf(terms.periods()), DECIMAL128);
  }

  private static long interest(ScheduleTerms terms, long balanceMinor, BigDecimal periodRate) {
    long baseMinor =
        switch (terms.interestMethod()) {
          case DECLINING -> balanceMinor;
          case FLAT -> terms.principalMinor();
        };
    return periodRate
        .multiply(BigDecimal.valueOf(baseMinor), DECIMAL128)
        .setScale(0, terms.rounding())
        .longValueExact();
  }

  private static long principal(ScheduleTerms terms, BigDecimal equalPart, long interestMinor) {
    if (isLevel(terms)) {
      return equalPart.longValueExact() - interestMinor;
    }
    if (terms.method() == RepaymentMethod.EQUAL_INSTALMENTS && terms.roundInstalmentTo() > 1) {
      BigDecimal whole = equalPart.add(BigDecimal.valueOf(interestMinor));
      return toMultiple(whole, terms).longValueExact() - interestMinor;
    }
    return equalPart.setScale(0, terms.rounding()).longValueExact();
  }

  private static boolean isLevel(ScheduleTerms terms) {
    return terms.interestMethod() == InterestMethod.DECLINING
        && terms.method() == RepaymentMethod.EQUAL_INSTALMENTS;
  }

  private static BigDecimal toMultiple(BigDecimal amount, ScheduleTerms terms) {
    BigDecimal multiple = BigDecimal.valueOf(terms.roundInstalmentTo());
    return amount.divide(multiple, 0, terms.rounding()).multiply(multiple);
  }
}
