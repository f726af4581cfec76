package humane.budget.statement.rest;

import humane.budget.form.FieldChecks;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A household's income and expenditure as the agreed forms write it, and beside them what else it
 * owes. Every figure may be not sure: with an amount it is a guess that counts, without one it is
 * not known.
 */
public record StatementForm(
    Integer adults,
    Integer children,
    List<IncomeForm> incomes,
    List<ExpenseForm> expenses,
    List<OtherDebtForm> debts) {
  private static final int LINES_MAX = 200;
  private static final int PEOPLE_MAX = 30;

  /** {@code months}: the calendar months it comes in, where not all; {@code notSure}: a guess. */
  public record IncomeForm(
      IncomeCategory category,
      Long amountMinor,
      PayFrequency frequency,
      LocalDate nextOn,
      List<Integer> months,
      Boolean notSure) {}

  public record ExpenseForm(
      ExpenseCategory category,
      Long amountMinor,
      PayFrequency frequency,
      List<Integer> months,
      Boolean notSure) {}

  public static StatementForm of(Statement statement) {
    return new StatementForm(
        statement.adults(),
        statement.children(),
        statement.incomes().stream()
            .map(
                in ->
                    new IncomeForm(
                        in.category(),
                        orNull(in.amountMinor(), in.sureness()),
                        in.frequency(),
                        in.nextOn().orElse(null),
                        orNull(in.months()),
                        orNull(in.sureness())))
            .toList(),
        statement.expenses().stream()
            .map(
                out ->
                    new ExpenseForm(
                        out.category(),
                        orNull(out.amountMinor(), out.sureness()),
                        out.frequency(),
                        orNull(out.months()),
                        orNull(out.sureness())))
            .toList(),
        statement.debts().isEmpty() ? null : OtherDebtForm.of(statement.debts()));
  }

  public Statement read(String at, FieldChecks checks) {
    List<Income> in = new ArrayList<>();
    for (IncomeForm form : checks.list(at + ".incomes", incomes, LINES_MAX)) {
      readIncome(at + ".incomes[" + in.size() + "]", form, checks, in);
    }
    List<Expense> out = new ArrayList<>();
    for (ExpenseForm form : checks.list(at + ".expenses", expenses, LINES_MAX)) {
      readExpense(at + ".expenses[" + out.size() + "]", form, checks, out);
    }
    List<OtherDebt> owed = new ArrayList<>();
    for (OtherDebtForm form : checks.list(at + ".debts", debts, LINES_MAX)) {
      owed.add(form.read(at + ".debts[" + owed.size() + "]", checks));
    }
    return new Statement(
        checks.count(at + ".adults", adults, 1, PEOPLE_MAX, 1),
        checks.count(at + ".children", children, 0, PEOPLE_MAX, 0),
        in,
        out,
        owed);
  }

  private static void readIncome(
      String at, IncomeForm form, FieldChecks checks, List<Income> into) {
    checks.present(at + ".category", form.category());
    checks.present(at + ".frequency", form.frequency());
    boolean unsure = Boolean.TRUE.equals(form.notSure());
    long amountMinor = amount(at + ".amountMinor", form.amountMinor(), unsure, checks);
    into.add(
        new Income(
            form.category(),
            amountMinor,
            form.frequency(),
            Optional.ofNullable(form.nextOn()),
            months(at, form.months(), checks),
            Sureness.of(form.amountMinor() != null, unsure)));
  }

  private static void readExpense(
      String at, ExpenseForm form, FieldChecks checks, List<Expense> into) {
    checks.present(at + ".category", form.category());
    checks.present(at + ".frequency", form.frequency());
    boolean unsure = Boolean.TRUE.equals(form.notSure());
    long amountMinor = amount(at + ".amountMinor", form.amountMinor(), unsure, checks);
    into.add(
        new Expense(
            form.category(),
            amountMinor,
            form.frequency(),
            months(at, form.months(), checks),
            Sureness.of(form.amountMinor() != null, unsure)));
  }

  private static List<Integer> months(String at, List<Integer> months, FieldChecks checks) {
    List<Integer> named = checks.list(at + ".months", months, 12);
    for (int month : named) {
      checks.count(at + ".months", month, 1, 12, 1);
    }
    if (named.stream().distinct().count() < named.size()) {
      checks.wrong(at + ".months", named, "must name each month only once");
    }
    return named.stream().sorted().toList();
  }

  /** What is not sure may be left out; all else must be told. */
  static long amount(String field, Long amountMinor, boolean notSure, FieldChecks checks) {
    return notSure ? checks.amountOr(field, amountMinor, 0) : checks.amount(field, amountMinor);
  }

  private static List<Integer> orNull(List<Integer> months) {
    return months.isEmpty() ? null : months;
  }

  static Boolean orNull(Sureness sureness) {
    return sureness == Sureness.SURE ? null : true;
  }

  static Long orNull(long amountMinor, Sureness sureness) {
    return sureness == Sureness.NOT_KNOWN ? null : amountMinor;
  }
}
