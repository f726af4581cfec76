package humane.budget.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that a plan costs, in minor units, as the table of CN-COST-01 lists it. A plan adds no fees,
 * and a missed instalment costs nothing; what is not in the table is not charged.
 *
 * @param annualPercent the effective cost a year when the plan is kept; nothing where the plan does
 *     not pay everything back
 */
public record PlanCost(
    long principalMinor,
    List<Item> items,
    long writtenOffMinor,
    Optional<BigDecimal> annualPercent,
    long onMissedMinor,
    boolean nothingElse) {

  /** What a cost is. */
  public enum What {
    INTEREST,
    FEES_CHARGED_BEFORE
  }

  /** One cost on one account: by which rate a year, to whom, how much. */
  public record Item(
      What what, String accountRef, BigDecimal annualRatePercent, String payee, long amountMinor) {}

  public PlanCost {
    items = List.copyOf(items);
  }
}
