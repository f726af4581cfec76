package humane.budget.plan.web;

import humane.budget.statement.Expense;
import humane.budget.statement.ExpenseCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line for a cost on the page: each that is stored has one, and each category without has an
 * empty one.
 *
 * @param id under which the form sends it
 */
record ExpensePlace(String id, String labelKey, ExpenseCategory category, Optional<Expense> line) {

  /** In the order of the page. */
  static List<ExpensePlace> of(List<ExpenseCategory> categories, List<Expense> expenses) {
    List<ExpensePlace> places = new ArrayList<>();
    for (ExpenseCategory category : categories) {
      List<Expense> stored = expenses.stream().filter(one -> one.category() == category).toList();
      for (int at = 0; at < Math.max(1, stored.size()); at++)
        places.add(
            new ExpensePlace(
                at == 0 ? category.name() : category + "_" + at,
                "expense." + category,
                category,
                at < stored.size() ? Optional.of(stored.get(at)) : Optional.empty()));
    }
    return places;
  }

  /** Whether it is the first of its category. */
  boolean isFirst() {
    return id.equals(category.name());
  }
}
