package humane.budget.plan.web;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.StatementLines;
import humane.budget.statement.Sureness;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one posted step into the statement. What cannot be read is shown again with a kind word,
 * and nothing is lost: the months of a line, for which no page asks, stay as long as it comes as
 * often as before.
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
      for (int at = 0; at < BudgetStep.INCOMES.size(); at++) {
        IncomeCategory category = BudgetStep.INCOMES.get(at);
        int place = placeOf(at);
        lines.add(
            StatementLines.at(statement.incomes(), Income::category, category, place)
                .map(income -> lineOf(idOf(category, place), income))
                .orElseGet(() -> empty(idOf(category, place), true)));
      }
    }
    for (ExpenseCategory category : step.expenses()) {
      lines.add(
          StatementLines.at(statement.expenses(), Expense::category, category, 0)
              .map(
                  expense ->
                      line(
                          category.name(),
                          written(expense.amountMinor(), expense.sureness()),
                          expense.frequency(),
                          "",
                          null,
                          false,
                          expense.sureness() != Sureness.SURE))
              .orElseGet(() -> empty(category.name(), false)));
    }
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
    List<Income> read = new ArrayList<>();
    for (int at = 0; at < BudgetStep.INCOMES.size(); at++) {
      IncomeCategory category = BudgetStep.INCOMES.get(at);
      String id = idOf(category, placeOf(at));
      BudgetLine asTyped = typedLine(id, typed, true, at == 0);
      BudgetLine line =
          typed.containsKey(id + ".nextOn")
              ? asTyped
              : withDate(asTyped, dateBefore(before, category, placeOf(at)));
      Optional<LocalDate> nextOn = dateOf(line.nextOn());
      boolean wrongDate = !line.nextOn().isBlank() && nextOn.isEmpty();
      lines.add(wrongDate ? withWrong(line, "wrong.date") : line);
      if (line.wrongKey() == null && !line.isEmpty()) {
        List<Integer> months =
            StatementLines.at(before.incomes(), Income::category, category, placeOf(at))
                .filter(income -> income.frequency() == line.frequency())
                .map(Income::months)
                .orElse(List.of());
        read.add(
            new Income(category, minor(line), line.frequency(), nextOn, months, surenessOf(line)));
      }
    }
    List<Income> all =
        StatementLines.replaced(before.incomes(), Income::category, BudgetStep.INCOMES, read);
    return new Outcome(before.withIncomes(all), lines);
  }

  private Outcome expenses(
      BudgetStep step, MultivaluedMap<String, String> typed, Statement before) {
    List<BudgetLine> lines = new ArrayList<>();
    List<Expense> read = new ArrayList<>();
    for (ExpenseCategory category : step.expenses()) {
      BudgetLine line =
          typedLine(category.name(), typed, false, NEVER_LEFT_OPEN.contains(category));
      lines.add(line);
      if (line.wrongKey() == null && !line.isEmpty()) {
        List<Integer> months =
            StatementLines.at(before.expenses(), Expense::category, category, 0)
                .filter(expense -> expense.frequency() == line.frequency())
                .map(Expense::months)
                .orElse(List.of());
        read.add(new Expense(category, minor(line), line.frequency(), months, surenessOf(line)));
      }
    }
    List<Expense> all =
        StatementLines.replaced(before.expenses(), Expense::category, step.expenses(), read);
    return new Outcome(before.withExpenses(all), lines);
  }

  private BudgetLine typedLine(
      String id, MultivaluedMap<String, String> typed, boolean asksDate, boolean neverOpen) {
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
    return line(
        id,
        amount,
        frequencyOf(text(typed, id + ".frequency")),
        text(typed, id + ".nextOn"),
        wrong,
        asksDate,
        notSure);
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

  private BudgetLine lineOf(String id, Income income) {
    return new BudgetLine(
        id,
        "income." + id,
        written(income.amountMinor(), income.sureness()),
        income.frequency(),
        income.nextOn().map(LocalDate::toString).orElse(""),
        null,
        true,
        income.sureness() != Sureness.SURE,
        income.months());
  }

  private static BudgetLine empty(String id, boolean asksDate) {
    return line(id, "", PayFrequency.MONTHLY, "", null, asksDate, false);
  }

  private static BudgetLine line(
      String id,
      String amount,
      PayFrequency frequency,
      String nextOn,
      String wrong,
      boolean asksDate,
      boolean notSure) {
    String key = (asksDate ? "income." : "expense.") + id;
    return new BudgetLine(id, key, amount, frequency, nextOn, wrong, asksDate, notSure, List.of());
  }

  /** A line shown without its date keeps the one it had. */
  private static String dateBefore(Statement before, IncomeCategory category, int place) {
    return StatementLines.at(before.incomes(), Income::category, category, place)
        .flatMap(Income::nextOn)
        .map(LocalDate::toString)
        .orElse("");
  }

  private static BudgetLine withDate(BudgetLine line, String nextOn) {
    return new BudgetLine(
        line.id(),
        line.labelKey(),
        line.amount(),
        line.frequency(),
        nextOn,
        line.wrongKey(),
        line.asksDate(),
        line.notSure(),
        line.months());
  }

  private static BudgetLine withWrong(BudgetLine line, String wrong) {
    return new BudgetLine(
        line.id(),
        line.labelKey(),
        line.amount(),
        line.frequency(),
        line.nextOn(),
        wrong,
        line.asksDate(),
        line.notSure(),
        line.months());
  }

  private static int placeOf(int at) {
    return Collections.frequency(BudgetStep.INCOMES.subList(0, at), BudgetStep.INCOMES.get(at));
  }

  private static String idOf(IncomeCategory category, int place) {
    return place == 0 ? category.name() : category.name() + "_" + place;
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
