package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.util.List;

/**
 * What something costs each time, in minor units. {@code months} are the calendar months in which
 * it does, 1 to 12; none means that it is spread over the year.
 */
public record Expense(
    ExpenseCategory category,
    long amountMinor,
    PayFrequency frequency,
    List<Integer> months,
    Sureness sureness) {

  public Expense {
    if (amountMinor < 0) {
      throw new IllegalArgumentException("an expense is never below zero");
    }
    months = months == null ? List.of() : List.copyOf(months);
    sureness = sureness == null ? Sureness.SURE : sureness;
  }

  /** A cost of the whole year. */
  public Expense(ExpenseCategory category, long amountMinor, PayFrequency frequency) {
    this(category, amountMinor, frequency, List.of(), Sureness.SURE);
  }

  public boolean uneven() {
    return CalendarMonths.uneven(frequency, months);
  }

  /** What it takes in a calendar month, 1 to 12; unrounded minor units. */
  public BigDecimal inMonth(int month) {
    return CalendarMonths.amountIn(month, amountMinor, frequency, months);
  }
}
