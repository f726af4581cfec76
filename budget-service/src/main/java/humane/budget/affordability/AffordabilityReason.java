package humane.budget.affordability;

/**
 * Why the verdict is what it is. Stable codes, listed in this order; their words stand in
 * words/plan.
 */
public enum AffordabilityReason {
  INCOME_NOT_STATED,
  EXPENSES_NOT_STATED,
  INCOME_NOT_KNOWN,
  COST_NOT_KNOWN,
  LEFT_AFTER_COSTS,
  NOTHING_LEFT_AFTER_COSTS,
  PRIORITY_BILLS_FIRST,
  REGULAR_INSTALMENTS_COUNTED,
  MONTHS_DIFFER,
  SAVING_LEFT_UNTOUCHED,
  FIGURES_NOT_SURE,
  HOUSING_NOT_STATED,
  FOOD_NOT_STATED
}
