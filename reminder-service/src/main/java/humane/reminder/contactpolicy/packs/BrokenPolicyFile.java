package humane.reminder.contactpolicy.packs;

/**
 * A file of the contact policy that cannot be used. The service does not start with one; the
 * message names the file, the line, what is there and what was expected.
 */
public final class BrokenPolicyFile extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  BrokenPolicyFile(String message) {
    super(message);
  }
}
