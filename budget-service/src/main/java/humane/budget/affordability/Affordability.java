package humane.budget.affordability;

import java.util.List;

/**
 * What is left in an ordinary month. {@code monthlySurplusMinor} is after the buffer and never
 * below zero; {@code shortfallMinor} says by how much the month does not reach.
 */
public record Affordability(
    Verdict verdict,
    long monthlyIncomeMinor,
    long monthlyExpensesMinor,
    long bufferMinor,
    long monthlySurplusMinor,
    long shortfallMinor,
    List<AffordabilityReason> reasons) {

  public Affordability {
    reasons = List.copyOf(reasons);
  }
}
