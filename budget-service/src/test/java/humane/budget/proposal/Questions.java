package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions for tests: a household with so much left, and its debts. */
final class Questions {
  static final PlanLimits LIMITS =
      new PlanLimits(
          BigDecimal.valueOf(5), 60, 120, 75, 6, 50, 3, 50, 6, 5, 3, 14, 30, 100, true, true);

  private Questions() {}

  static PlanQuestion of(String jurisdiction, long surplusMinor, Debt... debts) {
    return new PlanQuestion(
        jurisdiction,
        "CNY",
        LocalDate.of(2026, 12, 12),
        LocalDate.of(2026, 11, 23),
        List.of(debts),
        leaving(surplusMinor));
  }

  static Debt card(String ref, long balanceMinor, String rate) {
    return debt(ref, Product.CREDIT_CARD, balanceMinor, rate, false);
  }

  static Debt priority(String ref, long balanceMinor, String rate) {
    return debt(ref, Product.PERSONAL_LOAN, balanceMinor, rate, true);
  }

  static Debt debt(String ref, Product product, long balanceMinor, String rate, boolean priority) {
    return new Debt(
        ref,
        product,
        balanceMinor,
        0,
        0,
        new BigDecimal(rate),
        Repay.BALANCE,
        priority,
        Optional.empty());
  }

  /** Income of 1,000,000, of which 50,000 is the buffer. */
  static Statement leaving(long surplusMinor) {
    return new Statement(
        2,
        1,
        List.of(
            new Income(IncomeCategory.EARNINGS, 1_000_000, PayFrequency.MONTHLY, Optional.empty())),
        List.of(
            new Expense(ExpenseCategory.HOUSING, 0, PayFrequency.MONTHLY),
            new Expense(ExpenseCategory.FOOD, 950_000 - surplusMinor, PayFrequency.MONTHLY)));
  }
}
