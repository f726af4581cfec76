package humane.kit.delivery;

/** The receiver has refused for good; trying again cannot help. */
public final class Undeliverable extends Exception {
  private static final long serialVersionUID = 1L;

  public Undeliverable(String reason) {
    super(reason);
  }
}
