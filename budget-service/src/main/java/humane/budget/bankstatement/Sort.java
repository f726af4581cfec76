package humane.budget.bankstatement;

import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.IncomeCategory;
import java.util.Optional;

/** Where a payment belongs in a budget. */
public sealed interface Sort {

  /** Money that comes in. */
  record In(IncomeCategory category) implements Sort {}

  /** What others in the household earn. */
  record OthersPay() implements Sort {}

  /** Money that is needed. */
  record Out(ExpenseCategory category) implements Sort {}

  /** Between the borrower's own accounts, or otherwise no part of a budget. */
  record Neither() implements Sort {}

  /**
   * As it is written in data and forms: {@code IN_EARNINGS}, {@code IN_OTHERS_PAY}, {@code
   * OUT_FOOD}, {@code NEITHER}.
   */
  default String code() {
    return switch (this) {
      case In(IncomeCategory category) -> "IN_" + category.name();
      case OthersPay others -> "IN_OTHERS_PAY";
      case Out(ExpenseCategory category) -> "OUT_" + category.name();
      case Neither none -> "NEITHER";
    };
  }

  /** Nothing where it is no such code. */
  static Optional<Sort> of(String code) {
    for (IncomeCategory one : IncomeCategory.values())
      if (code.equals("IN_" + one.name())) return Optional.of(new In(one));
    for (ExpenseCategory one : ExpenseCategory.values())
      if (code.equals("OUT_" + one.name())) return Optional.of(new Out(one));
    return switch (code) {
      case "IN_OTHERS_PAY" -> Optional.of(new OthersPay());
      case "NEITHER" -> Optional.of(new Neither());
      default -> Optional.empty();
    };
  }
}
