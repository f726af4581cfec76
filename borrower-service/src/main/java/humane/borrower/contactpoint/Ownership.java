package humane.borrower.contactpoint;

/** What is known of whose number it is. Only the first two may be used. */
public enum Ownership {
  /** The borrower has typed a code that we sent there. */
  VERIFIED,
  /** The lender says since when and by whom it is known to be the borrower's own. */
  ATTESTED,
  UNKNOWN,
  /**
   * Two borrowers claim it, until a person has looked; or it was reported as no borrower's, for
   * good.
   */
  QUARANTINED;

  public boolean isUsable() {
    return this == VERIFIED || this == ATTESTED;
  }
}
