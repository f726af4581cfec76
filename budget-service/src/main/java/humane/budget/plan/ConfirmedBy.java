package humane.budget.plan;

/** How the person who accepted was known to be the borrower. */
public enum ConfirmedBy {
  PIN,
  CODE,
  VOICE,
  TEXT
}
