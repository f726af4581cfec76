package humane.budget.plan.web;

import humane.budget.schedule.PayFrequency;
import java.util.List;

/**
 * One line of a step as it is shown: what was typed, and what is asked to be mended.
 *
 * @param months the calendar months, 1 to 12, in which it comes; none means all
 */
public record BudgetLine(
    String id,
    String labelKey,
    String amount,
    PayFrequency frequency,
    String nextOn,
    String wrongKey,
    boolean asksDate,
    boolean notSure,
    List<Integer> months) {

  /** True where there is nothing to see yet, so that the line may stay folded. */
  public boolean isEmpty() {
    return amount.isBlank() && wrongKey == null && !notSure;
  }

  static BudgetLine empty(String id, String labelKey, boolean asksDate) {
    return new BudgetLine(
        id, labelKey, "", PayFrequency.MONTHLY, "", null, asksDate, false, List.of());
  }

  BudgetLine withNextOn(String day) {
    return new BudgetLine(
        id, labelKey, amount, frequency, day, wrongKey, asksDate, notSure, months);
  }

  BudgetLine withWrong(String key) {
    return new BudgetLine(id, labelKey, amount, frequency, nextOn, key, asksDate, notSure, months);
  }
}
