package humane.budget.paper;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.Income;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import humane.budget.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A statement as rows to be printed: each line as it was stated, and what it is in a month. */
public record BudgetTable(String currency, List<Row> incomes, List<Row> expenses) {
  private static final int MONTHS_PER_YEAR = 12;

  /** One line in words; amounts in minor units, a month's rounded to the nearest. */
  public record Row(
      String name, long eachMinor, PayFrequency frequency, long monthMinor, boolean notSure) {}

  /** In the words of one country and the language of the reader. */
  public static BudgetTable of(Statement statement, String currency, String country, Words words) {
    return new BudgetTable(
        currency,
        statement.incomes().stream().map(one -> row(one, country, words)).toList(),
        statement.expenses().stream().map(one -> row(one, country, words)).toList());
  }

  public long inMinor() {
    return sum(incomes);
  }

  public long outMinor() {
    return sum(expenses);
  }

  public long leftMinor() {
    return inMinor() - outMinor();
  }

  /** The same as cells: amounts as plain decimals, so that a spreadsheet can reckon with them. */
  public List<List<String>> cells(Words words) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            words.say("paper.budget.line"),
            words.say("paper.budget.each"),
            words.say("paper.budget.often"),
            words.say("paper.budget.month"),
            words.say("agreement.currency"),
            ""));
    incomes.forEach(row -> cells.add(cellsOf(row, words)));
    cells.add(total(words.say("paper.budget.in"), inMinor()));
    expenses.forEach(row -> cells.add(cellsOf(row, words)));
    cells.add(total(words.say("paper.budget.out"), outMinor()));
    cells.add(total(words.say("paper.budget.left"), leftMinor()));
    return cells;
  }

  private List<String> cellsOf(Row row, Words words) {
    return List.of(
        row.name(),
        decimal(row.eachMinor()),
        words.name("rhythm", row.frequency()),
        decimal(row.monthMinor()),
        currency,
        row.notSure() ? words.say("paper.budget.notSure") : "");
  }

  private List<String> total(String name, long minor) {
    return List.of(name, "", "", decimal(minor), currency, "");
  }

  private String decimal(long minor) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  private static Row row(Income one, String country, Words words) {
    String name = words.sayIn(country, "income." + one.category());
    boolean notSure = one.sureness() != Sureness.SURE;
    return new Row(name, one.amountMinor(), one.frequency(), twelfth(one::inMonth), notSure);
  }

  private static Row row(Expense one, String country, Words words) {
    String name = words.sayIn(country, "expense." + one.category());
    boolean notSure = one.sureness() != Sureness.SURE;
    return new Row(name, one.amountMinor(), one.frequency(), twelfth(one::inMonth), notSure);
  }

  /** A twelfth of what the year's months bring or take together. */
  private static long twelfth(IntFunction<BigDecimal> inMonth) {
    return IntStream.rangeClosed(1, MONTHS_PER_YEAR)
        .mapToObj(inMonth)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(MONTHS_PER_YEAR), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Row::monthMinor).sum();
  }
}
