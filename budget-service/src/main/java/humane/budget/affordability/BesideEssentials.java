package humane.budget.affordability;

import humane.budget.statement.Expense;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What no decision of a lender may reach beyond: the tightest month's income less what nobody can
 * do without and less other debts. The buffer, savings and leisure are in it; home, food and heat
 * are not.
 */
public final class BesideEssentials {
  private BesideEssentials() {}

  /** Minor units a month, never below zero; rounded in favour of the household. */
  public static long mostMinor(Statement statement, long regularInstalmentsMinor) {
    long tightestMinor =
        IntStream.rangeClosed(1, 12)
            .mapToLong(month -> incomeIn(month, statement) - essentialsIn(month, statement))
            .min()
            .orElseThrow();
    return Math.max(0, tightestMinor - regularInstalmentsMinor);
  }

  private static long incomeIn(int month, Statement statement) {
    return sum(statement.incomes().stream().map(income -> income.inMonth(month)))
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  private static long essentialsIn(int month, Statement statement) {
    Stream<BigDecimal> essentials =
        statement.expenses().stream()
            .filter(expense -> expense.category().essential())
            .map((Expense expense) -> expense.inMonth(month));
    return sum(Stream.concat(essentials, statement.debts().stream().map(OtherDebt::perMonth)))
        .setScale(0, RoundingMode.UP)
        .longValueExact();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
