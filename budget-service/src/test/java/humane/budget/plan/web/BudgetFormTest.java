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

/** Nothing that is stored may be lost to a page that does not ask for it or cannot read it. */
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

  @Test
  void aTypingErrorLeavesTheLineAsItWas() {
    var income = form.read(BudgetStep.INCOME, typed("EARNINGS", "85oo", "MONTHLY"), SEASONAL);
    var cost = form.read(BudgetStep.OTHER, typed("EDUCATION", "3.000.0", "YEARLY"), SEASONAL);

    assertThat(income.isRight()).isFalse();
    assertThat(income.statement().incomes()).containsExactly(HARVEST);
    assertThat(income.lines().getFirst().amount()).isEqualTo("85oo");
    assertThat(cost.isRight()).isFalse();
    assertThat(cost.statement().expenses()).containsExactly(SCHOOL);
  }

  @Test
  void aWrongDateLeavesTheLineAsItWas() {
    MultivaluedMap<String, String> typed = typed("EARNINGS", "8500", "MONTHLY");
    typed.putSingle("EARNINGS.nextOn", "31/12");

    var read = form.read(BudgetStep.INCOME, typed, SEASONAL);

    assertThat(read.lines().getFirst().wrongKey()).isEqualTo("wrong.date");
    assertThat(read.statement().incomes()).containsExactly(HARVEST);
  }

  @Test
  void everyStoredLineIsShownAndOneThatDidNotComeStays() {
    Income others = pay(70_000);
    Income own = pay(190_000);
    Expense secondSchool = new Expense(ExpenseCategory.EDUCATION, 5_000, PayFrequency.MONTHLY);
    Statement before =
        new Statement(2, 1, List.of(own, others, HARVEST), List.of(SCHOOL, secondSchool));

    assertThat(form.lines(BudgetStep.INCOME, before))
        .filteredOn(line -> !line.isEmpty())
        .extracting(line -> line.labelKey() + " " + line.amount())
        .containsExactly("income.EARNINGS 1900", "income.EARNINGS 9000", "income.OTHERS_PAY 700");
    assertThat(form.lines(BudgetStep.OTHER, before))
        .filteredOn(line -> !line.isEmpty())
        .extracting(BudgetLine::amount)
        .containsExactly("3000", "50");
    var read = form.read(BudgetStep.INCOME, typed("EARNINGS", "2000", "MONTHLY"), before);
    assertThat(read.statement().incomes()).containsExactly(pay(200_000), HARVEST, others);
  }

  @Test
  void aLineThatIsEmptiedIsGone() {
    Statement before = new Statement(2, 0, List.of(pay(190_000), pay(70_000)), List.of());
    MultivaluedMap<String, String> typed = typed("EARNINGS", "1900", "MONTHLY");
    typed.putAll(typed("OTHERS_PAY", "", "MONTHLY"));

    assertThat(form.read(BudgetStep.INCOME, typed, before).statement().incomes())
        .containsExactly(pay(190_000));
  }

  @Test
  void whereOthersAloneEarnTheirPayStaysTheirs() {
    MultivaluedMap<String, String> typed = typed("EARNINGS", "0", "MONTHLY");
    typed.putAll(typed("OTHERS_PAY", "700", "MONTHLY"));

    Statement read = form.read(BudgetStep.INCOME, typed, Statement.NOTHING_YET).statement();

    assertThat(read.incomes()).containsExactly(pay(0), pay(70_000));
    assertThat(form.lines(BudgetStep.INCOME, read).get(1).amount()).isEqualTo("700");
  }

  private static Income pay(long amountMinor) {
    return new Income(IncomeCategory.EARNINGS, amountMinor, PayFrequency.MONTHLY, Optional.empty());
  }

  private static MultivaluedMap<String, String> typed(String id, String amount, String frequency) {
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    typed.putSingle(id + ".amount", amount);
    typed.putSingle(id + ".frequency", frequency);
    return typed;
  }
}
