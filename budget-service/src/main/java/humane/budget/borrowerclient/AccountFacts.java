package humane.budget.borrowerclient;

import humane.budget.proposal.Debt;
import humane.budget.proposal.Product;
import humane.budget.proposal.Repay;
import java.math.BigDecimal;
import java.util.Optional;

/** One account as borrower-service states it. Minor units of its currency. */
public record AccountFacts(
    String accountRef,
    Product product,
    String currency,
    long balanceMinor,
    long arrearsMinor,
    Optional<Long> minimumDueMinor,
    BigDecimal annualRatePercent) {

  /**
   * The account as a debt to plan for. Where a loan would run on but nobody says what it asks each
   * month, the whole balance is planned: a cost that is not known cannot be set aside.
   */
  public Debt asDebt() {
    boolean runsOn =
        Repay.usualFor(product) == Repay.ARREARS && minimumDueMinor.isPresent() && arrearsMinor > 0;
    return new Debt(
        accountRef,
        product,
        balanceMinor,
        arrearsMinor,
        minimumDueMinor.orElse(0L),
        annualRatePercent,
        runsOn ? Repay.ARREARS : Repay.BALANCE,
        false,
        Optional.empty());
  }
}
