package humane.budget.proposal.rest;

import humane.budget.form.FieldChecks;
import humane.budget.proposal.Debt;
import humane.budget.proposal.Product;
import humane.budget.proposal.Repay;
import java.math.BigDecimal;
import java.util.Optional;

/** One account to plan for, as the agreed forms write it. */
public record DebtForm(
    String accountRef,
    Product product,
    Long balanceMinor,
    Long arrearsMinor,
    Long minimumDueMinor,
    String annualRatePercent,
    Repay repay,
    Boolean priority,
    ConcessionForm concession) {

  /** A lower rate for the time of the plan. */
  public record ConcessionForm(String annualRatePercent) {}

  Debt read(String at, FieldChecks checks) {
    checks.reference(at + ".accountRef", accountRef);
    checks.present(at + ".product", product);
    Repay toRepay = repay == null && product != null ? Repay.usualFor(product) : repay;
    long balance = checks.amountAboveZero(at + ".balanceMinor", balanceMinor);
    long arrears;
    long minimumDue;
    if (toRepay == Repay.ARREARS) {
      arrears = checks.amount(at + ".arrearsMinor", arrearsMinor);
      minimumDue = checks.amount(at + ".minimumDueMinor", minimumDueMinor);
    } else {
      arrears = checks.amountOr(at + ".arrearsMinor", arrearsMinor, 0);
      minimumDue = checks.amountOr(at + ".minimumDueMinor", minimumDueMinor, 0);
    }
    if (arrearsMinor != null && balanceMinor != null && arrears > balance) {
      checks.wrong(at + ".arrearsMinor", arrears, "must not be more than the balance, " + balance);
    }
    BigDecimal rate = checks.rate(at + ".annualRatePercent", annualRatePercent);
    return new Debt(
        accountRef,
        product,
        balance,
        arrears,
        minimumDue,
        rate,
        toRepay,
        FieldChecks.or(priority, false),
        Optional.ofNullable(concession).map(granted -> concessionRate(at, granted, rate, checks)));
  }

  private static BigDecimal concessionRate(
      String at, ConcessionForm granted, BigDecimal rate, FieldChecks checks) {
    String field = at + ".concession.annualRatePercent";
    BigDecimal lower = checks.rate(field, granted.annualRatePercent());
    if (lower.compareTo(rate) > 0) {
      checks.wrong(field, lower, "must not be above the rate it relieves, " + rate);
    }
    return lower;
  }
}
