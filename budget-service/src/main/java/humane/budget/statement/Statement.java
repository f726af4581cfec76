package humane.budget.statement;

import java.util.List;

/** A household's income and expenditure, in one currency. */
public record Statement(int adults, int children, List<Income> incomes, List<Expense> expenses) {

  public Statement {
    incomes = List.copyOf(incomes);
    expenses = List.copyOf(expenses);
  }

  /** Whether some months differ from others in what they bring or take. */
  public boolean uneven() {
    return incomes.stream().anyMatch(Income::uneven) || expenses.stream().anyMatch(Expense::uneven);
  }

  public boolean allSure() {
    return incomes.stream().allMatch(income -> income.sureness() == Sureness.SURE)
        && expenses.stream().allMatch(expense -> expense.sureness() == Sureness.SURE);
  }

  public boolean states(ExpenseCategory category) {
    return expenses.stream().anyMatch(expense -> expense.category() == category);
  }
}
