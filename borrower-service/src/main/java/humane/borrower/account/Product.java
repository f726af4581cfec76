package humane.borrower.account;

/** The kinds of credit that the suite knows rules for. */
public enum Product {
  PERSONAL_LOAN,
  CREDIT_CARD,
  MICROFINANCE,
  DIGITAL_LOAN
}
