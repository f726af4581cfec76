package humane.budget.statement;

/**
 * What else is owed, beside the accounts a plan is for. A priority debt is one whose arrears can
 * cost a home, heat, light, goods needed or liberty; it comes before all others.
 */
public enum DebtKind {
  RENT(true),
  MORTGAGE(true),
  COUNCIL_TAX(true),
  ENERGY(true),
  WATER(true),
  TAX(true),
  MAINTENANCE(true),
  FINES(true),
  HIRE_PURCHASE(true),
  CREDIT_CARD(false),
  LOAN(false),
  OVERDRAFT(false),
  STORE_CREDIT(false),
  FAMILY_AND_FRIENDS(false),
  OTHER(false);

  private final boolean priority;

  DebtKind(boolean priority) {
    this.priority = priority;
  }

  public boolean priority() {
    return priority;
  }
}
