package humane.budget.affordability;

import static humane.budget.schedule.PayFrequency.FORTNIGHTLY;
import static humane.budget.schedule.PayFrequency.FOUR_WEEKLY;
import static humane.budget.schedule.PayFrequency.MONTHLY;
import static humane.budget.schedule.PayFrequency.QUARTERLY;
import static humane.budget.schedule.PayFrequency.WEEKLY;
import static humane.budget.schedule.PayFrequency.YEARLY;
import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.DebtKind;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AffordabilityCheckTest {
  private final AffordabilityCheck check = new AffordabilityCheck(BigDecimal.valueOf(5));

  @Test
  void everyFrequencyIsCarriedToTheMonth() {
    assertThat(monthlyIncome(120_000, WEEKLY)).isEqualTo(520_000);
    assertThat(monthlyIncome(120_000, FORTNIGHTLY)).isEqualTo(260_000);
    assertThat(monthlyIncome(120_000, FOUR_WEEKLY)).isEqualTo(130_000);
    assertThat(monthlyIncome(120_000, MONTHLY)).isEqualTo(120_000);
    assertThat(monthlyIncome(120_000, QUARTERLY)).isEqualTo(40_000);
    assertThat(monthlyIncome(120_000, YEARLY)).isEqualTo(10_000);
  }

  @Test
  void whatIsLeftIsAfterABufferOfFivePercentOfIncome() {
    Affordability answer = check.of(statement(650_000, 520_000), 0);
    assertThat(answer.verdict()).isEqualTo(Verdict.SURPLUS);
    assertThat(answer.bufferMinor()).isEqualTo(32_500);
    assertThat(answer.monthlySurplusMinor()).isEqualTo(97_500);
  }

  @Test
  void everyRoundingIsInTheHouseholdsFavour() {
    Statement statement =
        new Statement(
            1,
            0,
            List.of(income(1_001, QUARTERLY)),
            List.of(new Expense(ExpenseCategory.FOOD, 100, QUARTERLY)));
    Affordability answer = check.of(statement, 0);
    assertThat(answer.monthlyIncomeMinor()).isEqualTo(333);
    assertThat(answer.monthlyExpensesMinor()).isEqualTo(34);
    assertThat(answer.bufferMinor()).isEqualTo(17);
    assertThat(answer.monthlySurplusMinor()).isEqualTo(282);
  }

  @Test
  void threeThirdsOfAQuarterMakeNoExtraCent() {
    Statement statement =
        new Statement(
            1,
            0,
            List.of(income(300, MONTHLY)),
            List.of(
                new Expense(ExpenseCategory.FOOD, 100, QUARTERLY),
                new Expense(ExpenseCategory.HEALTH, 100, QUARTERLY),
                new Expense(ExpenseCategory.OTHER, 100, QUARTERLY)));
    assertThat(check.of(statement, 0).monthlyExpensesMinor()).isEqualTo(100);
  }

  @Test
  void onlyTheBufferLeftIsNothingLeft() {
    assertThat(check.of(statement(100_000, 95_000), 0).verdict()).isEqualTo(Verdict.NOTHING);
    assertThat(check.of(statement(100_000, 94_999), 0).monthlySurplusMinor()).isEqualTo(1);
  }

  @Test
  void aShortfallIsNamedAndNeverOffered() {
    Affordability answer = check.of(statement(100_000, 120_000), 0);
    assertThat(answer.monthlySurplusMinor()).isZero();
    assertThat(answer.shortfallMinor()).isEqualTo(25_000);
    assertThat(answer.reasons()).contains(AffordabilityReason.NOTHING_LEFT_AFTER_COSTS);
  }

  @Test
  void regularInstalmentsOfLoansThatRunOnAreCosts() {
    Affordability answer = check.of(statement(650_000, 520_000), 50_000);
    assertThat(answer.monthlySurplusMinor()).isEqualTo(47_500);
    assertThat(answer.reasons()).contains(AffordabilityReason.REGULAR_INSTALMENTS_COUNTED);
  }

  @Test
  void aHouseholdThatHasStatedNothingIsNotJudged() {
    Affordability answer = check.of(new Statement(1, 0, List.of(), List.of()), 0);
    assertThat(answer.verdict()).isEqualTo(Verdict.NOT_YET_KNOWN);
    assertThat(answer.reasons())
        .startsWith(AffordabilityReason.INCOME_NOT_STATED, AffordabilityReason.EXPENSES_NOT_STATED);
    assertThat(answer.monthlySurplusMinor()).isZero();
  }

  @Test
  void noIncomeStatedAsZeroIsKnown() {
    assertThat(check.of(statement(0, 10_000), 0).verdict()).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void aCostThatIsNotKnownIsNotZeroAndLeavesTheAnswerOpen() {
    Expense rent = new Expense(ExpenseCategory.HOUSING, 0, MONTHLY, List.of(), Sureness.NOT_KNOWN);
    Affordability answer =
        check.of(new Statement(1, 0, List.of(income(650_000, MONTHLY)), List.of(rent)), 0);
    assertThat(answer.verdict()).isEqualTo(Verdict.NOT_YET_KNOWN);
    assertThat(answer.reasons()).startsWith(AffordabilityReason.COST_NOT_KNOWN);
    assertThat(answer.monthlySurplusMinor()).isZero();
  }

  @Test
  void anIncomeThatIsNotKnownIsLeftOutUnlessItIsTheOnlyOne() {
    Income open =
        new Income(
            IncomeCategory.OTHER, 0, MONTHLY, Optional.empty(), List.of(), Sureness.NOT_KNOWN);
    Statement both =
        statement(650_000, 520_000).withIncomes(List.of(income(650_000, MONTHLY), open));
    assertThat(check.of(both, 0).monthlySurplusMinor()).isEqualTo(97_500);
    assertThat(check.of(both.withIncomes(List.of(open)), 0).reasons())
        .startsWith(AffordabilityReason.INCOME_NOT_KNOWN);
  }

  @Test
  void whatIsPaidOnOtherDebtsIsTakenOffAndPriorityBillsAreNamed() {
    OtherDebt rent = new OtherDebt(DebtKind.RENT, 40_000, 12_000, WEEKLY, Sureness.SURE);
    Affordability answer = check.of(statement(650_000, 520_000).withDebts(List.of(rent)), 0);
    assertThat(answer.monthlySurplusMinor()).isEqualTo(45_500);
    assertThat(answer.reasons()).contains(AffordabilityReason.PRIORITY_BILLS_FIRST);
  }

  private long monthlyIncome(long amountMinor, PayFrequency frequency) {
    Statement statement = new Statement(1, 0, List.of(income(amountMinor, frequency)), List.of());
    return check.of(statement, 0).monthlyIncomeMinor();
  }

  private static Statement statement(long incomeMinor, long foodMinor) {
    return new Statement(
        1,
        0,
        List.of(income(incomeMinor, MONTHLY)),
        List.of(
            new Expense(ExpenseCategory.FOOD, foodMinor, MONTHLY),
            new Expense(ExpenseCategory.HOUSING, 0, MONTHLY)));
  }

  private static Income income(long amountMinor, PayFrequency frequency) {
    return new Income(IncomeCategory.EARNINGS, amountMinor, frequency, Optional.empty());
  }
}
