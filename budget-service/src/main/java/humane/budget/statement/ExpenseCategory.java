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
  OTHER;

  /** Whether a household cannot do without it, so that nobody may ever plan with it. */
  public boolean essential() {
    return switch (this) {
      case HOUSING, UTILITIES, FOOD, TRANSPORT, CHILDREN, HEALTH, CARE, EDUCATION -> true;
      case COMMUNICATIONS, INSURANCE, CLOTHING, MAINTENANCE, TAX, DEBTS -> true;
      case PENSION, LEISURE, SAVINGS, OTHER -> false;
    };
  }
}
