package humane.budget.plan;

import java.time.LocalDate;
import java.time.ZoneId;

/** An instalment of an accepted plan, and how much of it has been paid. Minor units. */
public record TrackedInstalment(
    String planId,
    String borrowerId,
    int number,
    String accountRef,
    LocalDate dueOn,
    long amountMinor,
    long paidMinor,
    boolean missed,
    ZoneId zone) {

  public long openMinor() {
    return amountMinor - paidMinor;
  }
}
