package humane.budget.plan.web;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeLines;
import humane.budget.statement.Statement;
import humane.budget.statement.StatementLines;
import humane.budget.statement.Sureness;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one posted step into the statement. What cannot be read is shown again with a kind word,
 * and nothing is lost: a line that cannot be read or did not come stays as it was, and its months,
 * for which no page asks, stay as long as it comes as often as before.
 */
final class BudgetForm {
  private static final Set<ExpenseCategory> NEVER_LEFT_OPEN =
      Set.of(ExpenseCategory.HOUSING, ExpenseCategory.FOOD);
  private static final int PEOPLE_MAX = 30;

  /** The statement with this step in it, and the lines as they were typed. */
  record Outcome(Statement statement, List<BudgetLine> lines) {
    boolean isRight() {
      return lines.stream().allMatch(line -> line.wrongKey() == null);
    }
  }

  private final String currency;

  BudgetForm(String currency) {
    this.currency = currency;
  }

  Outcome read(BudgetStep step, MultivaluedMap<String, String> typed, Statement before) {
    return switch (step) {
      case HOUSEHOLD -> household(typed, before);
      case INCOME -> incomes(typed, before);
      case ESSENTIALS, OTHER -> expenses(step, typed, before);
      case CHECK -> new Outcome(before, List.of());
    };
  }

  /** The lines of a step as they stand in the statement. */
  List<BudgetLine> lines(BudgetStep step, Statement statement) {
    List<BudgetLine> lines = new ArrayList<>();
    if (step == BudgetStep.INCOME) {
      for (IncomePlace place : IncomePlace.of(statement.incomes()))
        lines.add(
            place
                .line()
                .map(income -> lineOf(place, income))
                .orElseGet(() -> BudgetLine.empty(place.id(), place.labelKey(), true)));
    }
    for (ExpensePlace place : ExpensePlace.of(step.expenses(), statement.expenses()))
      lines.add(
          place
              .line()
              .map(cost -> lineOf(place, cost))
              .orElseGet(() -> BudgetLine.empty(place.id(), place.labelKey(), false)));
    return lines;
  }

  private static Outcome household(MultivaluedMap<String, String> typed, Statement before) {
    int adults = people(typed.getFirst("adults"), 1);
    int children = people(typed.getFirst("children"), 0);
    return new Outcome(before.withHousehold(adults, children), List.of());
  }

  /** The page offers numbers to choose from; what else arrives was not typed there. */
  private static int people(String typed, int least) {
    boolean number = typed != null && typed.matches("\\d{1,2}");
    return number ? Math.clamp(Integer.parseInt(typed), least, PEOPLE_MAX) : least;
  }

  private Outcome incomes(MultivaluedMap<String, String> typed, Statement before) {
    List<BudgetLine> lines = new ArrayList<>();
    List<Income> own = new ArrayList<>();
    List<Income> othersPay = new ArrayList<>();
    List<IncomePlace> places = IncomePlace.of(before.incomes());
    for (IncomePlace place : places) {
      BudgetLine line = incomeLine(place, typed, place.equals(places.getFirst()));
      lines.add(line);
      income(place, line).ifPresent((place.othersPay() ? othersPay : own)::add);
    }
    IncomeLines read = new IncomeLines(own, othersPay);
    List<Income> all =
        StatementLines.replaced(
            before.incomes(), Income::category, Set.copyOf(BudgetStep.INCOMES), read.all());
    return new Outcome(before.withIncomes(all), lines);
  }

  private BudgetLine incomeLine(
      IncomePlace place, MultivaluedMap<String, String> typed, boolean neverOpen) {
    if (place.line().isPresent() && !came(place.id(), typed))
      return lineOf(place, place.line().get());
    BudgetLine line = typedLine(place.id(), place.labelKey(), typed, true, neverOpen);
    // A line shown without its date keeps the one it had.
    if (!typed.containsKey(place.id() + ".nextOn"))
      line = line.withNextOn(written(place.line().flatMap(Income::nextOn)));
    boolean wrongDate = !line.nextOn().isBlank() && dateOf(line.nextOn()).isEmpty();
    return wrongDate ? line.withWrong("wrong.date") : line;
  }

  /** As typed; as it was where that cannot be read. */
  private Optional<Income> income(IncomePlace place, BudgetLine line) {
    if (line.wrongKey() != null) return place.line();
    if (line.isEmpty()) return Optional.empty();
    List<Integer> months =
        place
            .line()
            .filter(stored -> stored.frequency() == line.frequency())
            .map(Income::months)
            .orElse(List.of());
    return Optional.of(
        new Income(
            place.category(),
            minor(line),
            line.frequency(),
            dateOf(line.nextOn()),
            months,
            surenessOf(line)));
  }

  private Outcome expenses(
      BudgetStep step, MultivaluedMap<String, String> typed, Statement before) {
    List<BudgetLine> lines = new ArrayList<>();
    List<Expense> read = new ArrayList<>();
    for (ExpensePlace place : ExpensePlace.of(step.expenses(), before.expenses())) {
      BudgetLine line = expenseLine(place, typed);
      lines.add(line);
      expense(place, line).ifPresent(read::add);
    }
    List<Expense> all =
        StatementLines.replaced(
            before.expenses(), Expense::category, Set.copyOf(step.expenses()), read);
    return new Outcome(before.withExpenses(all), lines);
  }

  private BudgetLine expenseLine(ExpensePlace place, MultivaluedMap<String, String> typed) {
    if (place.line().isPresent() && !came(place.id(), typed))
      return lineOf(place, place.line().get());
    boolean neverOpen = NEVER_LEFT_OPEN.contains(place.category()) && place.isFirst();
    return typedLine(place.id(), place.labelKey(), typed, false, neverOpen);
  }

  /** As typed; as it was where that cannot be read. */
  private Optional<Expense> expense(ExpensePlace place, BudgetLine line) {
    if (line.wrongKey() != null) return place.line();
    if (line.isEmpty()) return Optional.empty();
    List<Integer> months =
        place
            .line()
            .filter(stored -> stored.frequency() == line.frequency())
            .map(Expense::months)
            .orElse(List.of());
    return Optional.of(
        new Expense(place.category(), minor(line), line.frequency(), months, surenessOf(line)));
  }

  private static boolean came(String id, MultivaluedMap<String, String> typed) {
    return typed.containsKey(id + ".amount") || typed.containsKey(id + ".notSure");
  }

  private BudgetLine typedLine(
      String id,
      String labelKey,
      MultivaluedMap<String, String> typed,
      boolean asksDate,
      boolean neverOpen) {
    String amount = text(typed, id + ".amount");
    boolean notSure = typed.containsKey(id + ".notSure");
    String wrong = null;
    if (amount.isBlank() && notSure) {
      wrong = null;
    } else if (amount.isBlank()) {
      wrong = neverOpen ? "wrong.open" : null;
    } else if (AmountText.read(amount, currency).isEmpty()) {
      wrong = "wrong.amount";
    }
    return new BudgetLine(
        id,
        labelKey,
        amount,
        frequencyOf(text(typed, id + ".frequency")),
        text(typed, id + ".nextOn"),
        wrong,
        asksDate,
        notSure,
        List.of());
  }

  /** What is not sure may stay open; all else was found to be an amount. */
  private long minor(BudgetLine line) {
    return line.amount().isBlank() ? 0 : AmountText.read(line.amount(), currency).orElseThrow();
  }

  private static Sureness surenessOf(BudgetLine line) {
    return Sureness.of(!line.amount().isBlank(), line.notSure());
  }

  private String written(long amountMinor, Sureness sureness) {
    return sureness == Sureness.NOT_KNOWN ? "" : AmountText.write(amountMinor, currency);
  }

  private BudgetLine lineOf(IncomePlace place, Income income) {
    return new BudgetLine(
        place.id(),
        place.labelKey(),
        written(income.amountMinor(), income.sureness()),
        income.frequency(),
        written(income.nextOn()),
        null,
        true,
        income.sureness() != Sureness.SURE,
        income.months());
  }

  private BudgetLine lineOf(ExpensePlace place, Expense expense) {
    return new BudgetLine(
        place.id(),
        place.labelKey(),
        written(expense.amountMinor(), expense.sureness()),
        expense.frequency(),
        "",
        null,
        false,
        expense.sureness() != Sureness.SURE,
        expense.months());
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String text(MultivaluedMap<String, String> typed, String field) {
    String value = typed.getFirst(field);
    return value == null ? "" : value.strip();
  }

  private static PayFrequency frequencyOf(String name) {
    for (PayFrequency frequency : PayFrequency.values()) {
      if (frequency.name().equals(name)) {
        return frequency;
      }
    }
    return PayFrequency.MONTHLY;
  }

  private static Optional<LocalDate> dateOf(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
