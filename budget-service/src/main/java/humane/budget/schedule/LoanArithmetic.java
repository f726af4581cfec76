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
 * equal parts, each instalment rounded. EQUAL_PRINCIPAL of a DECLINING loan has no level
 * instalment, so {@code roundInstalmentTo} leaves it as it is; Fineract too rounds the others only.
 * A loan that is paid back early, because instalments were rounded up, has fewer instalments. A
 * down payment is an instalment of its own on the day of payout; deferred interest comes on top of
 * the first instalment after the grace.
 */
public final class LoanArithmetic {
  private LoanArithmetic() {}

  public static ScheduleOutcome work(ScheduleTerms terms) {
    DueDates due = DueDates.of(terms);
    BigDecimal rate = terms.annualRatePercent().movePointLeft(2);
    List<BigDecimal> periodRates =
        due.yearFractions().stream().map(part -> rate.multiply(part, DECIMAL128)).toList();
    SpecialTerms special = terms.special();
    List<Instalment> instalments = new ArrayList<>();
    long balanceMinor = terms.principalMinor() - payDown(terms, instalments);
    EqualPart equal = EqualPart.of(terms, balanceMinor, periodRates);
    long deferredMinor = 0;
    for (int period = 0; period < terms.periods() && balanceMinor > 0; period++) {
      long ownInterestMinor = interest(terms, balanceMinor, periodRates.get(period));
      boolean last = period == terms.periods() - 1;
      boolean onlyInterest = !last && period < special.principalGracePeriods();
      long wantedMinor = onlyInterest ? 0 : equal.principal(ownInterestMinor);
      long principalMinor = last ? balanceMinor : Math.min(balanceMinor, wantedMinor);
      boolean grows = principalMinor < 0 || (principalMinor == 0 && ownInterestMinor > 0);
      if (grows && !onlyInterest) {
        long instalmentMinor = Math.addExact(principalMinor, ownInterestMinor);
        return new ScheduleOutcome.NeverPaysBack(instalmentMinor, ownInterestMinor);
      }
      balanceMinor -= principalMinor;
      boolean deferred = period < special.interestGracePeriods() && !last && balanceMinor > 0;
      long interestMinor = deferred ? 0 : Math.addExact(ownInterestMinor, deferredMinor);
      deferredMinor = deferred ? Math.addExact(deferredMinor, ownInterestMinor) : 0;
      instalments.add(
          instalment(due.dates().get(period), principalMinor, interestMinor, balanceMinor));
    }
    return new ScheduleOutcome.Worked(new Schedule(instalments));
  }

  private static long payDown(ScheduleTerms terms, List<Instalment> into) {
    long downMinor =
        terms
            .special()
            .downPaymentPercent()
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(terms.principalMinor()))
            .setScale(0, terms.rounding())
            .longValueExact();
    if (downMinor > 0) {
      into.add(instalment(terms.disbursedOn(), downMinor, 0, terms.principalMinor() - downMinor));
    }
    return downMinor;
  }

  private static Instalment instalment(
      LocalDate dueOn, long principalMinor, long interestMinor, long balanceMinor) {
    long amountMinor = Math.addExact(principalMinor, interestMinor);
    return new Instalment(dueOn, amountMinor, principalMinor, interestMinor, balanceMinor);
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
}
