package humane.budget.proposal;

import java.time.LocalDate;
import java.util.List;

/** One debt while it is being paid: what is still owed of it, in minor units. */
final class Owing {
  private final Debt debt;
  private final PeriodRate rate;
  private long principalMinor;
  private long feesMinor;
  private long interestMinor;
  private long paidPrincipalMinor;
  private long paidInterestMinor;
  private long paidFeesMinor;

  Owing(Debt debt, int timesPerYear) {
    this.debt = debt;
    this.rate = PeriodRate.of(debt.planRatePercent(), timesPerYear);
    this.principalMinor = debt.plannedMinor();
    this.feesMinor = debt.charges().toPayMinor();
  }

  Debt debt() {
    return debt;
  }

  long principalMinor() {
    return principalMinor;
  }

  boolean isPaid() {
    return principalMinor == 0 && feesMinor == 0 && interestMinor == 0;
  }

  /** Interest that was not paid bears none itself. */
  void bearInterest() {
    interestMinor += rate.interestOn(principalMinor);
  }

  long payInterest(long atMostMinor) {
    long minor = Math.min(atMostMinor, interestMinor);
    interestMinor -= minor;
    paidInterestMinor += minor;
    return minor;
  }

  boolean owesInterest() {
    return interestMinor > 0;
  }

  long payFees(long atMostMinor) {
    long minor = Math.min(atMostMinor, feesMinor);
    feesMinor -= minor;
    paidFeesMinor += minor;
    return minor;
  }

  long payPrincipal(long atMostMinor) {
    long minor = Math.min(atMostMinor, principalMinor);
    principalMinor -= minor;
    paidPrincipalMinor += minor;
    return minor;
  }

  /** What was paid in this period, as an instalment; nothing where nothing was. */
  void settle(LocalDate dueOn, List<PlanInstalment> into) {
    long amountMinor = paidPrincipalMinor + paidInterestMinor + paidFeesMinor;
    if (amountMinor > 0) {
      into.add(
          new PlanInstalment(
              dueOn,
              debt.accountRef(),
              amountMinor,
              paidPrincipalMinor,
              paidInterestMinor,
              paidFeesMinor));
    }
    paidPrincipalMinor = 0;
    paidInterestMinor = 0;
    paidFeesMinor = 0;
  }
}
