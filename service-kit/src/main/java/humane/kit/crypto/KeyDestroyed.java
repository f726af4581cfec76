package humane.kit.crypto;

/** What was to be opened was sealed with a key that has been destroyed on purpose. */
public final class KeyDestroyed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyDestroyed(KeyPurpose purpose) {
    super("The " + purpose + " key of this borrower has been destroyed");
  }
}
