package humane.risk;

/** Where a history comes from, and so what is known of it. */
public enum HistoryForm {
  /** Six monthly statements of a card: limit, bills, payments, statuses (UCI data set 350). */
  STATEMENTS,
  /** A lender's portfolio in the suite's own columns. */
  PORTFOLIO,
  /** Only what either form says. */
  EITHER;

  /** Whether a history of the other form says all that this one asks. */
  public boolean isGivenBy(HistoryForm other) {
    return this == EITHER || this == other;
  }
}
