package humane.borrower.contactpoint;

/** Who said that the number is the borrower's. */
public enum StatedBy {
  FILE,
  STAFF,
  BORROWER
}
