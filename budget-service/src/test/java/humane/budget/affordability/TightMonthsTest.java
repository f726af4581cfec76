package humane.budget.affordability;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TightMonthsTest {
  private final AffordabilityCheck check = new AffordabilityCheck(BigDecimal.valueOf(5));

  @Test
  void aSeasonsPayIsCountedInItsMonthsOnly() {
    Affordability known =
        check.of(
            statement(
                List.of(6, 7, 8, 9),
                new Expense(ExpenseCategory.FOOD, 10_000, PayFrequency.MONTHLY)),
            0);
    assertThat(known.verdict()).isEqualTo(Verdict.SURPLUS);
    assertThat(known.reasons()).contains(AffordabilityReason.MONTHS_DIFFER);
    assertThat(known.months()).hasSize(12);
    assertThat(known.months().get(0).incomeMinor()).isZero();
    assertThat(known.months().get(5).incomeMinor()).isEqualTo(100_000);
    assertThat(known.spareIn(Month.JANUARY)).isZero();
  }

  /**
   * June to September bring 95 000 after the buffer, costs are 10 000: the last keeps the winter.
   */
  @Test
  void theLastGoodMonthKeepsWhatTheTightOnesNeed() {
    Affordability known =
        check.of(
            statement(
                List.of(6, 7, 8, 9),
                new Expense(ExpenseCategory.FOOD, 10_000, PayFrequency.MONTHLY)),
            0);
    assertThat(known.months().get(8).leftMinor()).isEqualTo(85_000);
    assertThat(known.months().get(8).spareMinor()).isEqualTo(5_000);
    assertThat(known.months().get(6).spareMinor()).isEqualTo(known.monthlySurplusMinor());
  }

  @Test
  void aYearlyBonusIsNoPartOfOtherMonths() {
    Income pay =
        new Income(IncomeCategory.EARNINGS, 100_000, PayFrequency.MONTHLY, Optional.empty());
    Income bonus =
        new Income(
            IncomeCategory.EARNINGS,
            120_000,
            PayFrequency.YEARLY,
            Optional.of(LocalDate.of(2027, 2, 5)));
    Statement stated =
        new Statement(
            1,
            0,
            List.of(pay, bonus),
            List.of(new Expense(ExpenseCategory.FOOD, 50_000, PayFrequency.MONTHLY)));
    Affordability known = check.of(stated, 0);
    assertThat(known.spareIn(Month.MARCH)).isEqualTo(45_000);
    assertThat(known.spareIn(Month.FEBRUARY))
        .isEqualTo(known.monthlySurplusMinor())
        .isEqualTo(54_500);
  }

  @Test
  void aFigureThatIsNotSureCountsAndIsNamed() {
    Income guess =
        new Income(
            IncomeCategory.EARNINGS,
            100_000,
            PayFrequency.MONTHLY,
            Optional.empty(),
            List.of(),
            Sureness.NOT_SURE);
    Statement stated =
        new Statement(
            1,
            0,
            List.of(guess),
            List.of(new Expense(ExpenseCategory.FOOD, 50_000, PayFrequency.MONTHLY)));
    assertThat(check.of(stated, 0).reasons()).contains(AffordabilityReason.FIGURES_NOT_SURE);
    assertThat(check.of(stated, 0).monthlySurplusMinor()).isEqualTo(45_000);
  }

  /** Whoever pays exactly what each month spares, from one that spares something, gets through. */
  @Property(tries = 1_000)
  void whatAMonthSparesNeverEmptiesALaterOne(
      @ForAll @Size(12) List<@LongRange(min = -50_000, max = 100_000) Long> left) {
    long year = left.stream().mapToLong(Long::longValue).sum();
    Assume.that(year > 0);
    long ordinary = Math.floorDiv(year, 12);
    List<Long> spare = TightMonths.spare(left, ordinary);
    for (int start = 0; start < 12; start++) {
      assertThat(spare.get(start)).isBetween(0L, Math.max(0, Math.min(left.get(start), ordinary)));
      long purse = 0;
      for (int later = start; spare.get(start) > 0 && later < start + 24; later++) {
        purse += left.get(later % 12) - spare.get(later % 12);
        assertThat(purse).isNotNegative();
      }
    }
  }

  private static Statement statement(List<Integer> months, Expense expense) {
    return new Statement(
        1,
        0,
        List.of(
            new Income(
                IncomeCategory.EARNINGS,
                100_000,
                PayFrequency.MONTHLY,
                Optional.empty(),
                months,
                Sureness.SURE)),
        List.of(expense));
  }
}
