package humane.reminder.lender;

/**
 * The lender's own facts were never read: no text can say who sends it, so none is sent until they
 * are.
 */
public final class LenderUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LenderUnknown(String reason, Throwable cause) {
    super(reason, cause);
  }
}
