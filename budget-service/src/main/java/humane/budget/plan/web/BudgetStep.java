package humane.budget.plan.web;

import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.IncomeCategory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the budget, in order, and the lines each of them shows. */
enum BudgetStep {
  HOUSEHOLD,
  INCOME,
  ESSENTIALS,
  OTHER,
  CHECK;

  static final List<IncomeCategory> INCOMES =
      List.of(
          IncomeCategory.EARNINGS,
          IncomeCategory.SELF_EMPLOYMENT,
          IncomeCategory.BENEFITS,
          IncomeCategory.PENSION,
          IncomeCategory.OTHER);

  private static final List<ExpenseCategory> ESSENTIAL =
      List.of(
          ExpenseCategory.HOUSING,
          ExpenseCategory.FOOD,
          ExpenseCategory.UTILITIES,
          ExpenseCategory.TRANSPORT,
          ExpenseCategory.CHILDREN,
          ExpenseCategory.HEALTH,
          ExpenseCategory.COMMUNICATIONS);

  private static final List<ExpenseCategory> FURTHER =
      List.of(
          ExpenseCategory.CARE,
          ExpenseCategory.EDUCATION,
          ExpenseCategory.INSURANCE,
          ExpenseCategory.CLOTHING,
          ExpenseCategory.DEBTS,
          ExpenseCategory.MAINTENANCE,
          ExpenseCategory.TAX,
          ExpenseCategory.LEISURE,
          ExpenseCategory.SAVINGS,
          ExpenseCategory.OTHER);

  private static final int FURTHER_FIRST = 5;

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BudgetStep> of(String path) {
    return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
  }

  BudgetStep next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /** How many lines everybody sees; those after them most people have no need of. */
  int shownFirst() {
    return switch (this) {
      case INCOME -> 1;
      case OTHER -> FURTHER_FIRST;
      case ESSENTIALS -> ESSENTIAL.size();
      case HOUSEHOLD, CHECK -> 0;
    };
  }

  Optional<BudgetStep> previous() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  List<ExpenseCategory> expenses() {
    return switch (this) {
      case ESSENTIALS -> ESSENTIAL;
      case OTHER -> FURTHER;
      case HOUSEHOLD, INCOME, CHECK -> List.of();
    };
  }
}
