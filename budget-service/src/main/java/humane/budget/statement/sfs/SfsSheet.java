package humane.budget.statement.sfs;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.Income;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes a statement into the lines of the sheet, and reads it out of them. */
public final class SfsSheet {
  private static final int MONTHS_PER_YEAR = 12;

  private final List<SfsLine> lines;

  /** {@code lines}: the first of a category is where ours is written. */
  public SfsSheet(List<SfsLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * Each category fills its lines in turn; where there are more amounts than lines, the last line
   * takes what is left over, by the month. A season's amount is written by the month it makes on
   * average. Roundings are in favour of the household.
   */
  public List<SfsEntry> write(Statement statement) {
    List<SfsEntry> entries = new ArrayList<>();
    for (Income income : statement.incomes()) {
      List<SfsLine> own =
          lines.stream().filter(line -> line.income() == income.category()).toList();
      long amountMinor =
          income.uneven()
              ? average(month -> income.inMonth(month), RoundingMode.DOWN)
              : income.amountMinor();
      PayFrequency frequency = income.uneven() ? PayFrequency.MONTHLY : income.frequency();
      add(entries, own, amountMinor, frequency, income.sureness(), RoundingMode.DOWN);
    }
    for (Expense expense : statement.expenses()) {
      List<SfsLine> own =
          lines.stream().filter(line -> line.expense() == expense.category()).toList();
      long amountMinor =
          expense.uneven()
              ? average(month -> expense.inMonth(month), RoundingMode.UP)
              : expense.amountMinor();
      PayFrequency frequency = expense.uneven() ? PayFrequency.MONTHLY : expense.frequency();
      add(entries, own, amountMinor, frequency, expense.sureness(), RoundingMode.UP);
    }
    return List.copyOf(entries);
  }

  /** The statement that the lines tell, for so many people. */
  public Statement read(List<SfsEntry> entries, int adults, int children) {
    List<Income> incomes =
        entries.stream()
            .filter(entry -> entry.line().income() != null)
            .map(
                entry ->
                    new Income(
                        entry.line().income(),
                        entry.amountMinor(),
                        entry.frequency(),
                        Optional.empty(),
                        List.of(),
                        entry.sureness()))
            .toList();
    List<Expense> expenses =
        entries.stream()
            .filter(entry -> entry.line().expense() != null)
            .map(
                entry ->
                    new Expense(
                        entry.line().expense(),
                        entry.amountMinor(),
                        entry.frequency(),
                        List.of(),
                        entry.sureness()))
            .toList();
    return new Statement(adults, children, incomes, expenses);
  }

  public Optional<SfsLine> line(String path) {
    return lines.stream().filter(line -> line.path().equals(path)).findFirst();
  }

  private static void add(
      List<SfsEntry> into,
      List<SfsLine> own,
      long amountMinor,
      PayFrequency frequency,
      Sureness sureness,
      RoundingMode rounding) {
    Predicate<SfsLine> free = line -> into.stream().noneMatch(entry -> entry.line().equals(line));
    Optional<SfsLine> next = own.stream().filter(free).findFirst();
    if (next.isPresent()) {
      into.add(new SfsEntry(next.get(), amountMinor, frequency, sureness));
      return;
    }
    SfsEntry last =
        into.stream().filter(entry -> entry.line().equals(own.getLast())).findFirst().orElseThrow();
    long togetherMinor =
        Stream.of(last.frequency().perMonth(last.amountMinor()), frequency.perMonth(amountMinor))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0, rounding)
            .longValueExact();
    // Declared from the surest on: together they are as sure as the least sure of them.
    Sureness together = sureness.compareTo(last.sureness()) > 0 ? sureness : last.sureness();
    into.set(
        into.indexOf(last),
        new SfsEntry(last.line(), togetherMinor, PayFrequency.MONTHLY, together));
  }

  private static long average(
      java.util.function.IntFunction<BigDecimal> inMonth, RoundingMode rounding) {
    BigDecimal year = BigDecimal.ZERO;
    for (int month = 1; month <= MONTHS_PER_YEAR; month++) {
      year = year.add(inMonth.apply(month));
    }
    return year.divide(BigDecimal.valueOf(MONTHS_PER_YEAR), 0, rounding).longValueExact();
  }
}
