package humane.budget.proposal;

/** The ways through that are offered. */
public enum ProposalKind {
  SHORTEST,
  STEADY,
  GENTLE_START,
  TOKEN,
  PAUSE;

  /** Whether all that is planned is paid at the end. */
  public boolean paysBack() {
    return switch (this) {
      case SHORTEST, STEADY, GENTLE_START -> true;
      case TOKEN, PAUSE -> false;
    };
  }
}
