package humane.budget.plan;

import humane.budget.proposal.PlanInstalment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An instalment of an accepted plan, and what has become of it. Minor units.
 *
 * @param movedMinor how much of it has moved to the plan's end
 * @param movedFrom the number of the instalment from which this one came, if it came from one
 * @param ownSplit its parts, where they do not stand in the terms
 */
public record TrackedInstalment(
    String planId,
    String borrowerId,
    int number,
    String accountRef,
    LocalDate dueOn,
    long amountMinor,
    long paidMinor,
    long movedMinor,
    OptionalInt movedFrom,
    Optional<Split> ownSplit,
    boolean missed,
    ZoneId zone) {

  /** An instalment as it was agreed, of which nothing has moved. */
  public TrackedInstalment(
      String planId,
      String borrowerId,
      int number,
      String accountRef,
      LocalDate dueOn,
      long amountMinor,
      long paidMinor,
      boolean missed,
      ZoneId zone) {
    this(
        planId,
        borrowerId,
        number,
        accountRef,
        dueOn,
        amountMinor,
        paidMinor,
        0,
        OptionalInt.empty(),
        Optional.empty(),
        missed,
        zone);
  }

  public long openMinor() {
    return amountMinor - paidMinor - movedMinor;
  }

  /** What is asked on its day: nothing, where all of it has moved. */
  public long askedMinor() {
    return amountMinor - movedMinor;
  }

  /** What the whole of it consists of, by itself or by the terms it was agreed in. */
  public Split splitIn(List<PlanInstalment> agreed) {
    return ownSplit.orElseGet(() -> Split.of(agreed.get(number - 1)));
  }

  /** How much principal is paid back by it, after what has moved away. */
  public long principalThatStays(List<PlanInstalment> agreed) {
    Split whole = splitIn(agreed);
    return movedMinor == 0 ? whole.principalMinor() : whole.firstOf(paidMinor).principalMinor();
  }
}
