package humane.budget.schedule;

/** What interest is charged on: what is still owed, or the first principal all along. */
public enum InterestMethod {
  DECLINING,
  FLAT
}
