package humane.budget.borrowerclient;

/**
 * borrower-service did not answer, or not as agreed. Nothing was learnt, and perhaps something was
 * done.
 */
public final class BorrowerServiceAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean surelyNotDone;

  public BorrowerServiceAway(String what, boolean surelyNotDone, Throwable cause) {
    super(what, cause);
    this.surelyNotDone = surelyNotDone;
  }

  /** True when the request cannot have reached it: no connection was made, or it was refused. */
  public boolean surelyNotDone() {
    return surelyNotDone;
  }
}
