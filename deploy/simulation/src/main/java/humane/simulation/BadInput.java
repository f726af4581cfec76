package humane.simulation;

/** What somebody handed us cannot be used; the message says what, where and why. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String what) {
    super(what);
  }
}
