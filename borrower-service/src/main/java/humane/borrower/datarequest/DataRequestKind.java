package humane.borrower.datarequest;

/** What a person may ask of the data held about them. */
public enum DataRequestKind {
  ACCESS,
  CORRECTION,
  ERASURE,
  RESTRICTION,
  PORTABILITY
}
