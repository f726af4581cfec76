package humane.reminder.borrowerclient;

/**
 * borrower-service did not answer as agreed. In the loop this is no verdict: the matter is not
 * decided, and tried later.
 */
public final class BorrowerServiceAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BorrowerServiceAway(String what, Throwable cause) {
    super("borrower-service did not give " + what + ": " + cause.getClass().getSimpleName(), cause);
  }
}
