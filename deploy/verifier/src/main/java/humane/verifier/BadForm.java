package humane.verifier;

/** A line, a file or a word that does not have the agreed form; the message says why. */
final class BadForm extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  BadForm(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
