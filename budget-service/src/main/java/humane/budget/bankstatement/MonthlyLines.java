package humane.budget.bankstatement;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.StatementLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the borrower has sorted, as lines of the budget: one for each category, by the month. */
public final class MonthlyLines {
  private final Map<IncomeCategory, Long> in = new EnumMap<>(IncomeCategory.class);
  private final Map<ExpenseCategory, Long> out = new EnumMap<>(ExpenseCategory.class);

  /**
   * @param monthlyMinor never below zero
   */
  public void add(Sort sort, long monthlyMinor) {
    if (monthlyMinor < 0) throw new IllegalArgumentException("a sum is never below zero");
    switch (sort) {
      case Sort.In(IncomeCategory category) -> in.merge(category, monthlyMinor, Math::addExact);
      case Sort.Out(ExpenseCategory category) -> out.merge(category, monthlyMinor, Math::addExact);
      case Sort.Neither none -> {}
    }
  }

  /** The statement with these lines in the place of those of the same categories. */
  public Statement in(Statement before) {
    List<Income> incomes = new ArrayList<>();
    in.forEach(
        (category, minor) ->
            incomes.add(new Income(category, minor, PayFrequency.MONTHLY, Optional.empty())));
    List<Expense> expenses = new ArrayList<>();
    out.forEach(
        (category, minor) -> expenses.add(new Expense(category, minor, PayFrequency.MONTHLY)));
    return before
        .withIncomes(
            StatementLines.replaced(
                before.incomes(), Income::category, List.copyOf(in.keySet()), incomes))
        .withExpenses(
            StatementLines.replaced(
                before.expenses(), Expense::category, List.copyOf(out.keySet()), expenses));
  }
}
