package humane.budget.statement;

import java.util.List;

/** A household's income and expenditure, in one currency. */
public record Statement(int adults, int children, List<Income> incomes, List<Expense> expenses) {

  public Statement {
    incomes = List.copyOf(incomes);
    expenses = List.copyOf(expenses);
  }

  public boolean states(ExpenseCategory category) {
    return expenses.stream().anyMatch(expense -> expense.category() == category);
  }
}
