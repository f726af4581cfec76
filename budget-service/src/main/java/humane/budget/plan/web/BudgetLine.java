package humane.budget.plan.web;

import humane.budget.schedule.PayFrequency;

/** One line of a step as it is shown: what was typed, and what is asked to be mended. */
public record BudgetLine(
    String id,
    String labelKey,
    String amount,
    PayFrequency frequency,
    String nextOn,
    String wrongKey,
    boolean asksDate,
    boolean notSure) {

  /** True where there is nothing to see yet, so that the line may stay folded. */
  public boolean isEmpty() {
    return amount.isBlank() && wrongKey == null && !notSure;
  }
}
