package humane.reminder.borrowerclient;

import humane.reminder.contactpolicy.Product;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One account as the lender states it; amounts stay with borrower-service but for whether anything
 * is in arrears.
 */
public record CardAccount(
    String accountRef, @Nullable Product product, long arrearsMinor, @Nullable LocalDate dueDate) {

  /** In arrears, with a due date that has passed by this day. */
  public boolean isOverdueOn(LocalDate today) {
    return arrearsMinor > 0 && dueDate != null && dueDate.isBefore(today);
  }
}
