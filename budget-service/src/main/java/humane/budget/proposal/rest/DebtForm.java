package humane.budget.proposal.rest;

import humane.budget.form.FieldChecks;
import humane.budget.proposal.Charges;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanLimits;
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
    ConcessionForm concession,
    Long feesMinor) {

  /**
   * What the lender lets go for the time of the plan: a lower rate, fees already charged, part of
   * the principal; the last two within the lender's dated authority.
   */
  public record ConcessionForm(String annualRatePercent, Long feeWaiverMinor, Long writeOffMinor) {}

  Debt read(String at, PlanLimits limits, FieldChecks checks) {
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
        Optional.ofNullable(concession)
            .filter(granted -> granted.annualRatePercent() != null)
            .map(granted -> concessionRate(at, granted, rate, checks)),
        charges(at, toRepay == Repay.ARREARS ? arrears : balance, limits, checks));
  }

  private Charges charges(String at, long plannedMinor, PlanLimits limits, FieldChecks checks) {
    long fees = checks.amountOr(at + ".feesMinor", feesMinor, 0);
    if (concession == null) {
      return new Charges(fees, 0, 0);
    }
    String in = at + ".concession";
    boolean empty =
        concession.annualRatePercent() == null
            && concession.feeWaiverMinor() == null
            && concession.writeOffMinor() == null;
    if (empty) {
      checks.wrong(in, null, "must name a rate, a fee waiver or a write-off");
    }
    long waived = checks.amountOr(in + ".feeWaiverMinor", concession.feeWaiverMinor(), 0);
    long writtenOff = checks.amountOr(in + ".writeOffMinor", concession.writeOffMinor(), 0);
    within(in + ".feeWaiverMinor", waived, fees, limits.feeWaiverPercentMax(), checks);
    within(in + ".writeOffMinor", writtenOff, plannedMinor, limits.writeOffPercentMax(), checks);
    return new Charges(fees, Math.min(waived, fees), Math.min(writtenOff, plannedMinor));
  }

  private static void within(
      String field, long minor, long ofMinor, int percentMax, FieldChecks checks) {
    if (minor > Math.multiplyExact(ofMinor, (long) percentMax) / 100) {
      checks.wrong(
          field,
          minor,
          "must be within the lender's authority, %d %% of %d".formatted(percentMax, ofMinor));
    }
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
