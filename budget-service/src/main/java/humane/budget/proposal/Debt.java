package humane.budget.proposal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One account to be planned for. Minor units of the question's currency; rates are nominal
 * percentages a year. A concession is a lower rate the lender grants for the time of the plan.
 */
public record Debt(
    String accountRef,
    Product product,
    long balanceMinor,
    long arrearsMinor,
    long minimumDueMinor,
    BigDecimal annualRatePercent,
    Repay repay,
    boolean priority,
    Optional<BigDecimal> concessionRatePercent,
    Charges charges) {

  public Debt {
    charges = charges == null ? Charges.NONE : charges;
  }

  /** A debt without fees, and of which nothing is written off. */
  public Debt(
      String accountRef,
      Product product,
      long balanceMinor,
      long arrearsMinor,
      long minimumDueMinor,
      BigDecimal annualRatePercent,
      Repay repay,
      boolean priority,
      Optional<BigDecimal> concessionRatePercent) {
    this(
        accountRef,
        product,
        balanceMinor,
        arrearsMinor,
        minimumDueMinor,
        annualRatePercent,
        repay,
        priority,
        concessionRatePercent,
        Charges.NONE);
  }

  /** The principal that the plan is to pay back, after what is written off. */
  public long plannedMinor() {
    long wholeMinor =
        switch (repay) {
          case BALANCE -> balanceMinor;
          case ARREARS -> arrearsMinor;
        };
    return wholeMinor - charges.writtenOffMinor();
  }

  /** Principal and fees: nothing is to be paid where both are zero. */
  public boolean hasAnythingToPay() {
    return plannedMinor() + charges.toPayMinor() > 0;
  }

  /** What falls due each month beside the plan. */
  public long regularInstalmentMinor() {
    return switch (repay) {
      case BALANCE -> 0;
      case ARREARS -> minimumDueMinor;
    };
  }

  public BigDecimal planRatePercent() {
    return concessionRatePercent.orElse(annualRatePercent);
  }

  /** The same debt at another rate. */
  Debt at(BigDecimal ratePercent) {
    return new Debt(
        accountRef,
        product,
        balanceMinor,
        arrearsMinor,
        minimumDueMinor,
        annualRatePercent,
        repay,
        priority,
        Optional.of(ratePercent),
        charges);
  }
}
