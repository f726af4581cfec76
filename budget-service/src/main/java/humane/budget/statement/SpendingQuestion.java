package humane.budget.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Something to ask kindly: more is stated of one kind than households of this size usually need.
 * The amount counts in full whatever is answered. Minor units a month.
 */
public record SpendingQuestion(ExpenseCategory category, long statedMinor, long usualMinor) {

  /** The questions that a statement raises, in the order of the guidelines. */
  public static List<SpendingQuestion> of(Statement statement, List<SpendingGuideline> guidelines) {
    return guidelines.stream().flatMap(one -> ask(statement, one).stream()).toList();
  }

  private static Optional<SpendingQuestion> ask(Statement statement, SpendingGuideline guideline) {
    long statedMinor =
        statement.expenses().stream()
            .filter(expense -> expense.category() == guideline.category())
            .map(expense -> expense.frequency().perMonth(expense.amountMinor()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    long usualMinor = guideline.usualMinor(statement);
    return statedMinor > usualMinor
        ? Optional.of(new SpendingQuestion(guideline.category(), statedMinor, usualMinor))
        : Optional.empty();
  }
}
