package humane.budget.proposal;

/** The kinds of loan the agreed forms know. */
public enum Product {
  PERSONAL_LOAN,
  CREDIT_CARD,
  MICROFINANCE,
  DIGITAL_LOAN
}
