package humane.borrower.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account, in order of time, for the borrower to read and check.
 *
 * @param completeness says plainly what these lines do not hold
 */
public record AccountStatement(
    String accountRef,
    String currency,
    long balanceMinor,
    long arrearsMinor,
    List<Line> lines,
    String howTheDebtCameAbout,
    String howWeCollect,
    String completeness) {

  /** One thing that happened to the balance. */
  public enum LineKind {
    PRINCIPAL,
    CHARGE,
    INTEREST,
    PAYMENT
  }

  /**
   * @param on null when the lender's file does not say the day
   */
  public record Line(
      LineKind kind,
      @Nullable LocalDate on,
      long amountMinor,
      @Nullable String reference,
      String text) {}
}
