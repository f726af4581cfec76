package humane.budget.reserve;

/** What a cost that is coming is for, how much it is, and in which month, 1 to 12. Minor units. */
public record ComingCost(Kind kind, long amountMinor, int month) {

  /** What people are asked about, in this order. */
  public enum Kind {
    SCHOOL,
    NEW_YEAR,
    INSURANCE,
    REPAIRS,
    HEALTH,
    OTHER
  }

  public ComingCost {
    if (amountMinor < 0 || month < 1 || month > 12) {
      throw new IllegalArgumentException("a cost is not below zero and falls in a month, 1 to 12");
    }
  }
}
