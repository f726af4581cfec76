package humane.reminder.contactpolicy;

/**
 * Whose number it is, and who says so. Only VERIFIED (by the borrower) and ATTESTED (by the lender)
 * may be used.
 */
public enum Ownership {
  VERIFIED,
  ATTESTED,
  UNKNOWN,
  QUARANTINED
}
