package humane.borrower.complaint;

/** Whose dissatisfaction it is. */
public enum BroughtBy {
  BORROWER,
  /** Somebody else, a relative who was contacted for instance; the borrower does not read it. */
  OTHER
}
