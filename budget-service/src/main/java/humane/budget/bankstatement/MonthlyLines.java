package humane.budget.bankstatement;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.StatementLines;
import humane.budget.statement.Sureness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the borrower has sorted, as lines of the budget: one for each category, by the month.
 * Incomes of one season stay in their months; where several differ, they count as over the year.
 */
public final class MonthlyLines {
  private static final int MONTHS_IN_A_YEAR = 12;

  /** So much in each of these months; none means all. */
  private record Part(long monthlyMinor, List<Integer> months) {
    long overTheYear() {
      int often = months.isEmpty() ? MONTHS_IN_A_YEAR : months.size();
      return Math.multiplyExact(monthlyMinor, (long) often) / MONTHS_IN_A_YEAR;
    }
  }

  private final Map<IncomeCategory, List<Part>> in = new EnumMap<>(IncomeCategory.class);
  private final Map<ExpenseCategory, Long> out = new EnumMap<>(ExpenseCategory.class);

  /**
   * @param monthlyMinor never below zero
   * @param months the calendar months, 1 to 12, of an income that has a season; none means all
   */
  public void add(Sort sort, long monthlyMinor, List<Integer> months) {
    if (monthlyMinor < 0) throw new IllegalArgumentException("a sum is never below zero");
    switch (sort) {
      case Sort.In(IncomeCategory category) ->
          in.computeIfAbsent(category, none -> new ArrayList<>())
              .add(new Part(monthlyMinor, months));
      case Sort.Out(ExpenseCategory category) ->
          out.merge(category, new Part(monthlyMinor, months).overTheYear(), Math::addExact);
      case Sort.Neither none -> {}
    }
  }

  /** The statement with these lines in the place of those of the same categories. */
  public Statement in(Statement before) {
    List<Income> incomes = new ArrayList<>();
    in.forEach((category, parts) -> incomes.add(income(category, parts)));
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

  private static Income income(IncomeCategory category, List<Part> parts) {
    List<Integer> months = parts.getFirst().months();
    boolean oneSeason = parts.stream().allMatch(part -> part.months().equals(months));
    long minor =
        parts.stream()
            .mapToLong(part -> oneSeason ? part.monthlyMinor() : part.overTheYear())
            .reduce(0, Math::addExact);
    return new Income(
        category,
        minor,
        PayFrequency.MONTHLY,
        Optional.empty(),
        oneSeason ? months : List.of(),
        Sureness.SURE);
  }
}
