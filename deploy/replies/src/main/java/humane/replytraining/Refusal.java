package humane.replytraining;

/** What the user asked for cannot be done; the message says what, where and why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}
