package humane.verifier;

/** Nothing can be said of the file; the message says why. */
public final class CannotCheck extends Exception {
  private static final long serialVersionUID = 1L;

  CannotCheck(String why) {
    super(why);
  }
}
