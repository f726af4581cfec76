package humane.borrower.datarequest;

/** How a request ended. */
public enum DataRequestOutcome {
  DONE,
  /** With a reason that the person reads. */
  REFUSED
}
