package humane.reminder.breach;

/**
 * How far a breach has come. Any of them may follow any other: what was thought settled may open
 * again.
 */
public enum BreachState {
  OPEN,
  /** The borrower was put right. */
  REDRESSED,
  /** A regulator was told. */
  REPORTED,
  CLOSED
}
