package humane.budget.affordability;

import java.time.Month;
import java.util.List;

/**
 * What is left in an ordinary month. {@code monthlySurplusMinor} is after the buffer and never
 * below zero; {@code shortfallMinor} says by how much the month does not reach. Where months
 * differ, {@code months} tells each of them, January first, and the figures of the ordinary month
 * are the year's by twelve.
 */
public record Affordability(
    Verdict verdict,
    long monthlyIncomeMinor,
    long monthlyExpensesMinor,
    long bufferMinor,
    long monthlySurplusMinor,
    long shortfallMinor,
    List<AffordabilityReason> reasons,
    List<MonthLeft> months) {

  public Affordability {
    reasons = List.copyOf(reasons);
    months = months == null ? List.of() : List.copyOf(months);
  }

  /**
   * What a plan may ask in a calendar month: no more than the month leaves, nor an ordinary one.
   */
  public long spareIn(Month month) {
    return months.isEmpty() ? monthlySurplusMinor : months.get(month.getValue() - 1).spareMinor();
  }

  /** The same household when a lender asks so much of every month, whatever it leaves. */
  public Affordability asking(long monthlyMinor) {
    return new Affordability(
        Verdict.SURPLUS,
        monthlyIncomeMinor,
        monthlyExpensesMinor,
        bufferMinor,
        monthlyMinor,
        shortfallMinor,
        reasons,
        List.of());
  }

  /** Whether every month leaves as much as every other. */
  public boolean even() {
    return months.isEmpty();
  }
}
