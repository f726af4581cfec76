package humane.reminder.voice;

/**
 * That the borrower was verified in this call. Words about the account cannot be made without it,
 * and nothing makes it but a right answer to what a family does not know.
 */
public final class Verification {
  private final Means means;

  /** For {@link Checking}, and for the memory of a call between two of its webhooks. */
  Verification(Means means) {
    this.means = means;
  }

  static Verification by(News.Right right) {
    return new Verification(right.means());
  }

  public Means means() {
    return means;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verification same && same.means == means;
  }

  @Override
  public int hashCode() {
    return means.hashCode();
  }
}
