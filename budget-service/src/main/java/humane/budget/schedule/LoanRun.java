package humane.budget.schedule;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One loan while its instalments are worked out, period by period; minor units. */
final class LoanRun {
  private final ScheduleTerms terms;
  private final SpecialTerms special;
  private final DueDates due;
  private final List<BigDecimal> periodRates;
  private final List<Instalment> instalments = new ArrayList<>();
  private long balanceMinor;
  private long paidOutMinor;
  private long paidDownMinor;
  private long deferredMinor;

  LoanRun(ScheduleTerms terms) {
    this.terms = terms;
    this.special = terms.special();
    this.due = DueDates.of(terms);
    this.periodRates = due.yearFractions().stream().map(this::rate).toList();
  }

  ScheduleOutcome run() {
    payOut(terms.disbursedOn(), terms.principalMinor());
    EqualPart equal = EqualPart.of(terms, balanceMinor, 0, ratesFrom(grace()));
    LocalDate from = terms.disbursedOn();
    for (int period = 0; period < terms.periods(); period++) {
      LocalDate dueOn = due.dates().get(period);
      BigDecimal bearing = periodRates.get(period).multiply(base(), DECIMAL128);
      List<LaterPayouts.Payout> payouts = special.laterPayouts().between(from, dueOn);
      for (LaterPayouts.Payout payout : payouts) {
        long baseBefore = base().longValueExact();
        payOut(payout.on(), payout.amountMinor());
        BigDecimal more = base().subtract(BigDecimal.valueOf(baseBefore));
        BigDecimal partRate = rate(due.fractionFrom(payout.on(), period));
        bearing = bearing.add(partRate.multiply(more, DECIMAL128));
      }
      long ownInterestMinor = bearing.setScale(0, terms.rounding()).longValueExact();
      if (!payouts.isEmpty()) equal = spreadAnew(period, ownInterestMinor);
      from = dueOn;
      if (balanceMinor == 0) continue;
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
      instalments.add(
          instalment(dueOn, principalMinor, interestDue(period, ownInterestMinor), balanceMinor));
    }
    return new ScheduleOutcome.Worked(new Schedule(instalments));
  }

  /** What is asked of a period's interest, with what waited before it. */
  private long interestDue(int period, long ownInterestMinor) {
    boolean last = period == terms.periods() - 1;
    boolean waits = period < special.interestGracePeriods() && !last && balanceMinor > 0;
    long allMinor = Math.addExact(ownInterestMinor, deferredMinor);
    deferredMinor = waits ? allMinor : 0;
    return waits ? 0 : allMinor;
  }

  private void payOut(LocalDate on, long amountMinor) {
    long downMinor =
        special
            .downPaymentPercent()
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(amountMinor))
            .setScale(0, terms.rounding())
            .longValueExact();
    paidOutMinor = Math.addExact(paidOutMinor, amountMinor);
    paidDownMinor += downMinor;
    balanceMinor = Math.addExact(balanceMinor, amountMinor - downMinor);
    if (downMinor > 0) instalments.add(instalment(on, downMinor, 0, balanceMinor));
  }

  private EqualPart spreadAnew(int period, long interestMinor) {
    if (special.laterPayouts().spread() == LaterPayouts.Spread.OVER_THE_TERM) {
      return EqualPart.of(terms, paidOutMinor - paidDownMinor, 0, ratesFrom(grace()));
    }
    if (period < grace()) return EqualPart.of(terms, balanceMinor, 0, ratesFrom(grace()));
    List<BigDecimal> rates = new ArrayList<>(List.of(BigDecimal.ZERO));
    rates.addAll(ratesFrom(period + 1));
    return EqualPart.of(terms, balanceMinor, interestMinor, rates);
  }

  private int grace() {
    return Math.min(special.principalGracePeriods(), terms.periods() - 1);
  }

  private List<BigDecimal> ratesFrom(int period) {
    return periodRates.subList(period, periodRates.size());
  }

  private BigDecimal rate(BigDecimal partOfYear) {
    return terms.annualRatePercent().movePointLeft(2).multiply(partOfYear, DECIMAL128);
  }

  /** What interest is charged on. */
  private BigDecimal base() {
    return BigDecimal.valueOf(
        switch (terms.interestMethod()) {
          case DECLINING -> balanceMinor;
          case FLAT -> paidOutMinor;
        });
  }

  private static Instalment instalment(
      LocalDate dueOn, long principalMinor, long interestMinor, long balanceMinor) {
    long amountMinor = Math.addExact(principalMinor, interestMinor);
    return new Instalment(dueOn, amountMinor, principalMinor, interestMinor, balanceMinor);
  }
}
