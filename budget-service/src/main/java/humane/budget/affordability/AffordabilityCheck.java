package humane.budget.affordability;

import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a household can spare: income less costs, payments on other debts and a buffer, by the
 * month. An income that is not known is left out, a cost that is not known leaves open what there
 * is to spare. Every rounding is in favour of the household: income down, costs and buffer up.
 */
public final class AffordabilityCheck {
  private final BigDecimal bufferPercent;

  public AffordabilityCheck(BigDecimal bufferPercent) {
    this.bufferPercent = bufferPercent;
  }

  /**
   * {@code regularInstalmentsMinor}: what is due anyway each month on debts of which only the
   * arrears are planned.
   */
  public Affordability of(Statement statement, long regularInstalmentsMinor) {
    List<MonthLeft> months =
        statement.uneven() ? monthByMonth(statement, regularInstalmentsMinor) : List.of();
    boolean even = months.isEmpty();
    MonthLeft ordinary =
        even ? month(1, statement, regularInstalmentsMinor) : TwelfthOfYear.of(months);
    Verdict verdict = verdict(statement, ordinary.leftMinor());
    return new Affordability(
        verdict,
        ordinary.incomeMinor(),
        ordinary.expensesMinor(),
        ordinary.bufferMinor(),
        verdict == Verdict.SURPLUS ? ordinary.leftMinor() : 0,
        verdict == Verdict.NOTHING ? -ordinary.leftMinor() : 0,
        reasons(statement, verdict, regularInstalmentsMinor),
        verdict == Verdict.SURPLUS ? withSpare(months, ordinary.leftMinor()) : months);
  }

  private List<MonthLeft> monthByMonth(Statement statement, long regularInstalmentsMinor) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> month(month, statement, regularInstalmentsMinor))
        .toList();
  }

  private MonthLeft month(int month, Statement statement, long regularInstalmentsMinor) {
    long incomeMinor =
        monthly(statement.incomes().stream().map(in -> in.inMonth(month)), RoundingMode.DOWN);
    long livingMinor =
        monthly(
            Stream.concat(
                statement.expenses().stream().map(out -> out.inMonth(month)),
                statement.debts().stream().map(OtherDebt::perMonth)),
            RoundingMode.UP);
    long expensesMinor = Math.addExact(livingMinor, regularInstalmentsMinor);
    long bufferMinor =
        bufferPercent
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(incomeMinor))
            .setScale(0, RoundingMode.UP)
            .longValueExact();
    long leftMinor = incomeMinor - expensesMinor - bufferMinor;
    return new MonthLeft(month, incomeMinor, expensesMinor, bufferMinor, leftMinor, 0);
  }

  private static List<MonthLeft> withSpare(List<MonthLeft> months, long ordinaryMinor) {
    if (months.isEmpty()) {
      return months;
    }
    List<Long> left = months.stream().map(MonthLeft::leftMinor).toList();
    List<Long> spare = TightMonths.spare(left, ordinaryMinor);
    return months.stream()
        .map(
            one ->
                new MonthLeft(
                    one.month(),
                    one.incomeMinor(),
                    one.expensesMinor(),
                    one.bufferMinor(),
                    one.leftMinor(),
                    spare.get(one.month() - 1)))
        .toList();
  }

  private static long monthly(Stream<BigDecimal> amounts, RoundingMode rounding) {
    // Thirds of a minor unit are made good before the household's rounding decides anything.
    return amounts
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(new MathContext(30, RoundingMode.HALF_EVEN))
        .setScale(0, rounding)
        .longValueExact();
  }

  private static Verdict verdict(Statement statement, long leftMinor) {
    boolean stated = !statement.incomes().isEmpty() && !statement.expenses().isEmpty();
    if (!stated || !statement.incomeKnown() || !statement.costsKnown()) {
      return Verdict.NOT_YET_KNOWN;
    }
    return leftMinor > 0 ? Verdict.SURPLUS : Verdict.NOTHING;
  }

  private static List<AffordabilityReason> reasons(
      Statement statement, Verdict verdict, long regularInstalmentsMinor) {
    List<AffordabilityReason> reasons = new ArrayList<>();
    switch (verdict) {
      case SURPLUS -> reasons.add(AffordabilityReason.LEFT_AFTER_COSTS);
      case NOTHING -> reasons.add(AffordabilityReason.NOTHING_LEFT_AFTER_COSTS);
      case NOT_YET_KNOWN -> {
        addIf(reasons, statement.incomes().isEmpty(), AffordabilityReason.INCOME_NOT_STATED);
        addIf(reasons, statement.expenses().isEmpty(), AffordabilityReason.EXPENSES_NOT_STATED);
        addIf(reasons, !statement.incomeKnown(), AffordabilityReason.INCOME_NOT_KNOWN);
        addIf(reasons, !statement.costsKnown(), AffordabilityReason.COST_NOT_KNOWN);
      }
    }
    addIf(reasons, statement.owesPriorityDebts(), AffordabilityReason.PRIORITY_BILLS_FIRST);
    addIf(reasons, regularInstalmentsMinor > 0, AffordabilityReason.REGULAR_INSTALMENTS_COUNTED);
    addIf(reasons, statement.uneven(), AffordabilityReason.MONTHS_DIFFER);
    addIf(
        reasons,
        statement.states(ExpenseCategory.SAVINGS),
        AffordabilityReason.SAVING_LEFT_UNTOUCHED);
    addIf(reasons, !statement.allSure(), AffordabilityReason.FIGURES_NOT_SURE);
    addIf(
        reasons,
        !statement.states(ExpenseCategory.HOUSING),
        AffordabilityReason.HOUSING_NOT_STATED);
    addIf(reasons, !statement.states(ExpenseCategory.FOOD), AffordabilityReason.FOOD_NOT_STATED);
    return reasons;
  }

  private static void addIf(
      List<AffordabilityReason> reasons, boolean holds, AffordabilityReason reason) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
