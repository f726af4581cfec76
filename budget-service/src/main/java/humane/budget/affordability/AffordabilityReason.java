package humane.budget.affordability;

/**
 * Why the verdict is what it is. Stable codes, listed in this order; their words stand in
 * words/plan.
 */
public enum AffordabilityReason {
  INCOME_NOT_STATED,
  EXPENSES_NOT_STATED,
  LEFT_AFTER_COSTS,
  NOTHING_LEFT_AFTER_COSTS,
  REGULAR_INSTALMENTS_COUNTED,
  MONTHS_DIFFER,
  SAVING_LEFT_UNTOUCHED,
  FIGURES_NOT_SURE,
  HOUSING_NOT_STATED,
  FOOD_NOT_STATED
}
