package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The incomes of a statement by whose they are: pay all the year round that stands after the first
 * pay is that of others in the household; all else is the borrower's own.
 */
public record IncomeLines(List<Income> own, List<Income> othersPay) {
  private static final Income NO_PAY_OF_ONES_OWN =
      new Income(IncomeCategory.EARNINGS, 0, PayFrequency.MONTHLY, Optional.empty());

  public IncomeLines {
    own = List.copyOf(own);
    othersPay = List.copyOf(othersPay);
  }

  public static IncomeLines of(List<Income> incomes) {
    List<Income> own = new ArrayList<>();
    List<Income> others = new ArrayList<>();
    for (Income one : incomes) {
      boolean isOthers =
          isPay(one) && one.months().isEmpty() && own.stream().anyMatch(IncomeLines::isPay);
      (isOthers ? others : own).add(one);
    }
    return new IncomeLines(own, others);
  }

  /**
   * As a statement keeps them. Where others alone earn, the borrower's own pay stands as nothing.
   */
  public List<Income> all() {
    List<Income> all = new ArrayList<>(own);
    if (!othersPay.isEmpty() && own.stream().noneMatch(IncomeLines::isPay))
      all.add(NO_PAY_OF_ONES_OWN);
    all.addAll(othersPay);
    return List.copyOf(all);
  }

  private static boolean isPay(Income one) {
    return one.category() == IncomeCategory.EARNINGS;
  }
}
