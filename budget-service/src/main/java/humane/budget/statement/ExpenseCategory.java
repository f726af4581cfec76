package humane.budget.statement;

/** What money is needed for. No category is judged; every one counts in full. */
public enum ExpenseCategory {
  HOUSING,
  UTILITIES,
  FOOD,
  TRANSPORT,
  CHILDREN,
  HEALTH,
  CARE,
  EDUCATION,
  COMMUNICATIONS,
  INSURANCE,
  PENSION,
  CLOTHING,
  MAINTENANCE,
  TAX,
  DEBTS,
  LEISURE,
  SAVINGS,
  OTHER
}
