package humane.budget.statement;

/**
 * How well a figure is known, from the surest on. A budget may be filled in before every bill is
 * found.
 */
public enum Sureness {
  SURE,
  /** A guess, which counts as it stands. */
  NOT_SURE,
  /** There is such a thing, and nobody knows yet how much; the amount beside it says nothing. */
  NOT_KNOWN;

  /** Of a figure that was or was not told, by somebody who is or is not sure of it. */
  public static Sureness of(boolean told, boolean notSure) {
    if (!told) {
      return NOT_KNOWN;
    }
    return notSure ? NOT_SURE : SURE;
  }

  boolean known() {
    return this != NOT_KNOWN;
  }
}
