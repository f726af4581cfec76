package humane.kit.identity;

/**
 * The roles that tokens carry in {@code groups}. A staff token carries every role that its holder
 * has: an admin's holds all three.
 */
public final class Roles {
  public static final String AGENT = "agent";
  public static final String COMPLIANCE = "compliance";
  public static final String ADMIN = "admin";

  /** Another service of the suite. */
  public static final String SERVICE = "service";

  /** A borrower who has proved possession of an own number and one contract fact. */
  public static final String BORROWER = "borrower";

  /** A borrower who has also given the PIN or a fresh one-time code. */
  public static final String BORROWER_CONFIRMED = "borrower-confirmed";

  private Roles() {}
}
