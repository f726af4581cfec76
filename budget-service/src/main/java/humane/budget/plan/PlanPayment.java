package humane.budget.plan;

import java.time.LocalDate;
import java.util.List;

/** A payment as it was counted on a plan. Minor units. */
public record PlanPayment(
    String accountRef,
    LocalDate paidOn,
    long amountMinor,
    long regularMinor,
    long overMinor,
    List<Counted> parts) {

  /** How much of it counted on the instalment of this number. */
  public record Counted(
      int number, long amountMinor, PaymentMatch.Timing timing, boolean completes) {}

  public PlanPayment {
    parts = List.copyOf(parts);
  }
}
