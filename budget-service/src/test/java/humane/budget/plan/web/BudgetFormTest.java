package humane.budget.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No page asks for the months of a line, so no page may lose them. */
class BudgetFormTest {
  private static final Income HARVEST =
      new Income(
          IncomeCategory.EARNINGS,
          900_000,
          PayFrequency.MONTHLY,
          Optional.empty(),
          List.of(8, 9, 10),
          Sureness.SURE);
  private static final Expense SCHOOL =
      new Expense(
          ExpenseCategory.EDUCATION, 300_000, PayFrequency.YEARLY, List.of(9), Sureness.SURE);
  private static final Statement SEASONAL = new Statement(1, 1, List.of(HARVEST), List.of(SCHOOL));

  private final BudgetForm form = new BudgetForm("CNY");

  @Test
  void anIncomeOfSomeMonthsKeepsThemWhenItsPageIsSaved() {
    var read = form.read(BudgetStep.INCOME, typed("EARNINGS", "8500", "MONTHLY"), SEASONAL);

    assertThat(read.isRight()).isTrue();
    assertThat(read.statement().incomes())
        .singleElement()
        .satisfies(income -> assertThat(income.amountMinor()).isEqualTo(850_000))
        .satisfies(income -> assertThat(income.months()).containsExactly(8, 9, 10));
  }

  @Test
  void aCostOfOneMonthKeepsItWhenItsPageIsSaved() {
    var read = form.read(BudgetStep.OTHER, typed("EDUCATION", "3000", "YEARLY"), SEASONAL);

    assertThat(read.statement().expenses()).containsExactly(SCHOOL);
  }

  @Test
  void whatComesAtAnotherRhythmBeginsWithoutMonths() {
    var income = form.read(BudgetStep.INCOME, typed("EARNINGS", "2000", "WEEKLY"), SEASONAL);
    var cost = form.read(BudgetStep.OTHER, typed("EDUCATION", "250", "MONTHLY"), SEASONAL);

    assertThat(income.statement().incomes().getFirst().months()).isEmpty();
    assertThat(cost.statement().expenses().getFirst().months()).isEmpty();
  }

  private static MultivaluedMap<String, String> typed(String id, String amount, String frequency) {
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    typed.putSingle(id + ".amount", amount);
    typed.putSingle(id + ".frequency", frequency);
    return typed;
  }
}
