package humane.borrower.portfolio;

/** How far an import is. */
public enum ImportState {
  RECEIVED,
  RUNNING,
  DONE,
  FAILED
}
