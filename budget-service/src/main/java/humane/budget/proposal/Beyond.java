package humane.budget.proposal;

/**
 * What a lender asks a month although it is more than what is left, in minor units: decided by two
 * people, under the id of that decision.
 */
public record Beyond(String overrideId, long monthlyMinor) {

  public Beyond {
    if (monthlyMinor <= 0) {
      throw new IllegalArgumentException("what is asked is above zero");
    }
  }
}
