package humane.reminder.contactpolicy;

/** What kind of credit the account is. */
public enum Product {
  PERSONAL_LOAN,
  CREDIT_CARD,
  MICROFINANCE,
  DIGITAL_LOAN
}
