package humane.budget.plan.web;

import humane.budget.bankstatement.MonthlyLines;
import humane.budget.bankstatement.Sort;
import humane.budget.bankstatement.Sorting;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.IncomeCategory;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a sorted bank statement as a form: what each comes to, and where it belongs. */
final class BankChoices {
  /** What comes to less than the largest so many stands together, by where it belongs. */
  private static final int ROWS_MAX = 30;

  /** Months, 1 to 12, as 6-7-8. */
  private static final Pattern SEASON = Pattern.compile("(1[0-2]|[1-9])(-(1[0-2]|[1-9])){0,11}");

  private static final long MINOR_MAX = 100_000_000_00L;

  /**
   * Where payments may belong.
   *
   * @param labelKey of the words for it
   */
  public record Choice(String code, String labelKey) {}

  static final List<Choice> INCOMES =
      choices(BudgetStep.INCOMES.stream().flatMap(BankChoices::choicesOf));

  static final List<Choice> COSTS =
      choices(
          Stream.of(BudgetStep.ESSENTIALS, BudgetStep.OTHER)
              .flatMap(step -> step.expenses().stream())
              .map(one -> new Choice(new Sort.Out(one).code(), "expense." + one)));

  /**
   * One row; {@code label} is empty for the small ones together.
   *
   * @param id under which the form sends it
   */
  public record Row(
      String id, String label, String code, long monthlyMinor, List<Integer> months, int count) {}

  private BankChoices() {}

  private static List<Choice> choices(Stream<Choice> all) {
    return Stream.concat(all, Stream.of(new Choice(new Sort.Neither().code(), "bank.neither")))
        .toList();
  }

  private static Stream<Choice> choicesOf(IncomeCategory category) {
    Choice own = new Choice(new Sort.In(category).code(), "income." + category);
    return category == IncomeCategory.EARNINGS
        ? Stream.of(own, new Choice(new Sort.OthersPay().code(), IncomePlace.OTHERS_PAY))
        : Stream.of(own);
  }

  static List<Row> rows(List<Sorting.Group> groups, Predicate<Sorting.Group> wanted) {
    List<Row> rows = new ArrayList<>();
    for (Sorting.Group group : groups) {
      if (!wanted.test(group)) continue;
      String code = shown(group.sort());
      if (rows.size() < ROWS_MAX) {
        rows.add(row(rows.size(), group.label(), code, group));
      } else {
        addSmall(rows, code, group);
      }
    }
    return rows;
  }

  private static void addSmall(List<Row> rows, String code, Sorting.Group group) {
    for (int at = ROWS_MAX; at < rows.size(); at++) {
      Row one = rows.get(at);
      if (one.code().equals(code) && one.months().equals(group.months())) {
        long minor = one.monthlyMinor() + group.monthlyMinor();
        rows.set(at, row(at, "", code, minor, group.months(), one.count() + group.count()));
        return;
      }
    }
    rows.add(row(rows.size(), "", code, group));
  }

  private static Row row(int at, String label, String code, Sorting.Group group) {
    return row(at, label, code, group.monthlyMinor(), group.months(), group.count());
  }

  private static Row row(
      int at, String label, String code, long minor, List<Integer> months, int count) {
    String season = months.stream().map(String::valueOf).collect(Collectors.joining("-", ".", ""));
    String id = "r" + at + "." + minor + (months.isEmpty() ? "" : season);
    return new Row(id, label, code, minor, months, count);
  }

  /** What the page offers no line for stands under "other". */
  private static String shown(Sort sort) {
    boolean offered =
        Stream.concat(INCOMES.stream(), COSTS.stream())
            .anyMatch(choice -> choice.code().equals(sort.code()));
    if (offered) return sort.code();
    return switch (sort) {
      case Sort.In in -> new Sort.In(IncomeCategory.OTHER).code();
      case Sort.OthersPay others -> others.code();
      case Sort.Out out -> new Sort.Out(ExpenseCategory.OTHER).code();
      case Sort.Neither neither -> neither.code();
    };
  }

  /** Fields are called as the rows are; what else arrives was not sent by the page. */
  static MonthlyLines read(MultivaluedMap<String, String> typed) {
    MonthlyLines lines = new MonthlyLines();
    typed.forEach(
        (field, values) -> {
          String[] parts = field.split("\\.");
          if (parts.length < 3 || parts.length > 4 || !parts[2].matches("\\d{1,13}")) return;
          if (parts.length == 4 && !SEASON.matcher(parts[3]).matches()) return;
          long minor = Long.parseLong(parts[2]);
          if (minor > MINOR_MAX) return;
          List<Integer> months =
              parts.length < 4
                  ? List.of()
                  : Stream.of(parts[3].split("-"))
                      .map(Integer::valueOf)
                      .distinct()
                      .sorted()
                      .toList();
          Sort.of(values.getFirst()).ifPresent(sort -> lines.add(sort, minor, months));
        });
    return lines;
  }
}
