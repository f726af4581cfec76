package humane.budget.statement;

import humane.budget.schedule.PayFrequency;

/** Money that goes out, in minor units each time. */
public record Expense(ExpenseCategory category, long amountMinor, PayFrequency frequency) {

  public Expense {
    if (amountMinor < 0) {
      throw new IllegalArgumentException("an expense is never below zero");
    }
  }
}
