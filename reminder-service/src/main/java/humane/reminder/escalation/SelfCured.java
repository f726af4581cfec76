package humane.reminder.escalation;

/**
 * Borrowers who paid without a word to us, and how often we had contacted them meanwhile: they
 * would mostly have paid anyway, so ordinary customers should be left alone more.
 *
 * @param cases closed as cured in the last thirty days without an answer in between
 * @param contacts made for them, of any channel
 */
public record SelfCured(long cases, long contacts) {
  /** Fewer cases say little. */
  private static final long CASES_MIN = 50;

  /** NaN while there is none. */
  public double contactsPerCase() {
    return cases == 0 ? Double.NaN : (double) contacts / cases;
  }

  public boolean isTooMuch(double contactsPerCaseMax) {
    return cases >= CASES_MIN && contactsPerCase() > contactsPerCaseMax;
  }
}
