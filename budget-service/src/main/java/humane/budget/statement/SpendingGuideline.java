package humane.budget.statement;

/** What a household usually needs of one kind a month, in minor units, by who lives in it. */
public record SpendingGuideline(
    ExpenseCategory category, long adultMinor, long furtherAdultMinor, long childMinor) {

  long usualMinor(Statement statement) {
    return adultMinor
        + furtherAdultMinor * Math.max(0, statement.adults() - 1)
        + childMinor * statement.children();
  }
}
