package humane.reminder.contactpolicy;

/** Who makes the contact. */
public enum Actor {
  LENDER,
  AGENCY,
  DEBT_BUYER
}
