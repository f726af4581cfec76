package humane.borrower.fineract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands, in our words. Amounts in minor units of the currency.
 *
 * @param accountRef the reference under which the lender's portfolio file knows it
 * @param dueDate since when something is overdue, else when the next instalment is due
 * @param over whether nothing is owed any more, or the lender has given it up
 */
public record LoanState(
    String accountRef,
    String currency,
    long balanceMinor,
    long arrearsMinor,
    @Nullable LocalDate dueDate,
    boolean over,
    List<Repayment> repayments) {
  public LoanState {
    repayments = List.copyOf(repayments);
  }

  /**
   * A repayment that stands; reversed ones are left out.
   *
   * @param externalId the lender's own reference of the payment, where Fineract was given one
   */
  public record Repayment(
      long id, @Nullable String externalId, long amountMinor, LocalDate paidOn) {}
}
