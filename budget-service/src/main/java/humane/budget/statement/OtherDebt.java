package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;

/**
 * A debt to somebody else: what is owed in all and what is paid on it each time, in minor units. To
 * whom it is owed is neither asked nor kept.
 */
public record OtherDebt(
    DebtKind kind, long owedMinor, long paymentMinor, PayFrequency frequency, Sureness sureness) {

  public OtherDebt {
    if (owedMinor < 0 || paymentMinor < 0) {
      throw new IllegalArgumentException("a debt is never below zero");
    }
    sureness = sureness == null ? Sureness.SURE : sureness;
  }

  /** What is paid on it in a month; unrounded minor units. */
  public BigDecimal perMonth() {
    return frequency.perMonth(paymentMinor);
  }
}
