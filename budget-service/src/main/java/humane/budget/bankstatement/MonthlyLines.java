package humane.budget.bankstatement;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.IncomeLines;
import humane.budget.statement.Statement;
import humane.budget.statement.StatementLines;
import humane.budget.statement.Sureness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the borrower has sorted, as lines of the budget by the month: a cost is one line for its
 * category, over the year, and an income one for each season it has, so that no month counts on
 * another's money.
 */
public final class MonthlyLines {
  private static final int MONTHS_IN_A_YEAR = 12;
  private static final Comparator<List<Integer>> ALL_THE_YEAR_FIRST =
      Comparator.comparing((List<Integer> months) -> !months.isEmpty())
          .thenComparing(List::toString);

  private final Map<IncomeCategory, Map<List<Integer>, Long>> own =
      new EnumMap<>(IncomeCategory.class);
  private final Map<List<Integer>, Long> othersPay = new TreeMap<>(ALL_THE_YEAR_FIRST);
  private final Map<ExpenseCategory, Long> out = new EnumMap<>(ExpenseCategory.class);

  /**
   * @param monthlyMinor never below zero
   * @param months the calendar months, 1 to 12, of an income that has a season; none means all
   */
  public void add(Sort sort, long monthlyMinor, List<Integer> months) {
    if (monthlyMinor < 0) throw new IllegalArgumentException("a sum is never below zero");
    switch (sort) {
      case Sort.In(IncomeCategory category) ->
          own.computeIfAbsent(category, none -> new TreeMap<>(ALL_THE_YEAR_FIRST))
              .merge(months, monthlyMinor, Math::addExact);
      case Sort.OthersPay others -> othersPay.merge(months, monthlyMinor, Math::addExact);
      case Sort.Out(ExpenseCategory category) ->
          out.merge(category, overTheYear(monthlyMinor, months), Math::addExact);
      case Sort.Neither none -> {}
    }
  }

  private static long overTheYear(long monthlyMinor, List<Integer> months) {
    int often = months.isEmpty() ? MONTHS_IN_A_YEAR : months.size();
    return Math.multiplyExact(monthlyMinor, (long) often) / MONTHS_IN_A_YEAR;
  }

  /** The statement with these lines in the place of all those of the same kinds. */
  public Statement in(Statement before) {
    List<Expense> expenses = new ArrayList<>();
    out.forEach(
        (category, minor) -> expenses.add(new Expense(category, minor, PayFrequency.MONTHLY)));
    return before
        .withIncomes(incomes(IncomeLines.of(before.incomes())).all())
        .withExpenses(
            StatementLines.replaced(before.expenses(), Expense::category, out.keySet(), expenses));
  }

  private IncomeLines incomes(IncomeLines before) {
    List<Income> lines = new ArrayList<>();
    own.forEach((category, sums) -> lines.addAll(lines(category, sums, before.own())));
    List<Income> others =
        othersPay.isEmpty()
            ? before.othersPay()
            : lines(IncomeCategory.EARNINGS, othersPay, before.othersPay());
    return new IncomeLines(
        StatementLines.replaced(before.own(), Income::category, own.keySet(), lines), others);
  }

  /** What comes all the year round keeps the pay day it had. */
  private static List<Income> lines(
      IncomeCategory category, Map<List<Integer>, Long> sums, List<Income> before) {
    Optional<LocalDate> payDay =
        before.stream()
            .filter(line -> line.category() == category)
            .filter(line -> line.frequency() == PayFrequency.MONTHLY && line.months().isEmpty())
            .flatMap(line -> line.nextOn().stream())
            .findFirst();
    List<Income> lines = new ArrayList<>();
    sums.forEach(
        (months, minor) ->
            lines.add(
                new Income(
                    category,
                    minor,
                    PayFrequency.MONTHLY,
                    months.isEmpty() ? payDay : Optional.empty(),
                    months,
                    Sureness.SURE)));
    return lines;
  }
}
