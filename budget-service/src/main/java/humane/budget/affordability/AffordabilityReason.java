package humane.budget.affordability;

/** Why the verdict is what it is. Stable codes, listed in this order; the text is for people. */
public enum AffordabilityReason {
  INCOME_NOT_STATED("We do not know yet what comes in. No income at all can be stated as 0."),
  EXPENSES_NOT_STATED("We do not know yet what you need to live on."),
  LEFT_AFTER_COSTS(
      "This is left in an ordinary month after costs and a buffer for the unforeseen."),
  NOTHING_LEFT_AFTER_COSTS("Costs and the buffer for the unforeseen take all that comes in."),
  REGULAR_INSTALMENTS_COUNTED("The regular instalments of these debts were counted as costs."),
  HOUSING_NOT_STATED("No cost of housing was stated. If there is one, please add it."),
  FOOD_NOT_STATED("No cost of food was stated. Please add it, so that no plan takes it from you.");

  private final String text;

  AffordabilityReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
