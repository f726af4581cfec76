package humane.budget.proposal;

/** The ways through that are offered. */
public enum ProposalKind {
  SHORTEST,
  STEADY,
  TOKEN,
  PAUSE
}
