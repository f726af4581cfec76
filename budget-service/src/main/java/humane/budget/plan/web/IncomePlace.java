package humane.budget.plan.web;

import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.IncomeLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line for an income on the page: each that is stored has one, and each kind that is not has an
 * empty one.
 *
 * @param id under which the form sends it
 */
record IncomePlace(
    String id, String labelKey, IncomeCategory category, boolean othersPay, Optional<Income> line) {
  static final String OTHERS_PAY = "income.OTHERS_PAY";

  /** In the order of the page, the borrower's own pay first. */
  static List<IncomePlace> of(List<Income> incomes) {
    IncomeLines stored = IncomeLines.of(incomes);
    List<IncomePlace> places = new ArrayList<>();
    for (IncomeCategory category : BudgetStep.INCOMES) {
      List<Income> own = stored.own().stream().filter(one -> one.category() == category).toList();
      for (int at = 0; at < Math.max(1, own.size()); at++)
        places.add(
            new IncomePlace(
                idOf(category.name(), at), "income." + category, category, false, at(own, at)));
      if (category == IncomeCategory.EARNINGS)
        for (int at = 0; at < Math.max(1, stored.othersPay().size()); at++)
          places.add(
              new IncomePlace(
                  idOf("OTHERS_PAY", at), OTHERS_PAY, category, true, at(stored.othersPay(), at)));
    }
    return places;
  }

  private static Optional<Income> at(List<Income> lines, int at) {
    return at < lines.size() ? Optional.of(lines.get(at)) : Optional.empty();
  }

  private static String idOf(String name, int at) {
    return at == 0 ? name : name + "_" + at;
  }
}
