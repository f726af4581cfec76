package humane.budget.plan.web;

import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the money goes in a month, the largest first; as long as what each takes. */
public record SpendingPicture(List<Line> lines) {
  private static final long WIDTH = 300;

  /** One kind of cost, minor units a month; {@code width} in the units of the drawing. */
  public record Line(ExpenseCategory category, long monthlyMinor, long width) {
    public String labelKey() {
      return "expense." + category;
    }
  }

  static SpendingPicture of(Statement statement) {
    Map<ExpenseCategory, Long> byKind = new EnumMap<>(ExpenseCategory.class);
    for (Expense one : statement.expenses())
      byKind.merge(one.category(), monthlyMinor(one), Math::addExact);
    long most = byKind.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new SpendingPicture(
        byKind.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .sorted(Map.Entry.<ExpenseCategory, Long>comparingByValue().reversed())
            .map(one -> line(one.getKey(), one.getValue(), most))
            .toList());
  }

  private static Line line(ExpenseCategory category, long minor, long most) {
    BigDecimal part = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(WIDTH));
    long width = part.divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP).longValueExact();
    return new Line(category, minor, Math.max(1, width));
  }

  private static long monthlyMinor(Expense one) {
    return one.frequency()
        .perMonth(one.amountMinor())
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
