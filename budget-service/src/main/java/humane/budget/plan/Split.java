package humane.budget.plan;

import humane.budget.proposal.PlanInstalment;

/** What an amount consists of, in minor units. Money counts on fees first, then interest. */
public record Split(long principalMinor, long interestMinor, long feeMinor) {

  public Split {
    if (principalMinor < 0 || interestMinor < 0 || feeMinor < 0) {
      throw new IllegalArgumentException("no part of an instalment is below zero");
    }
  }

  public static Split of(PlanInstalment agreed) {
    return new Split(agreed.principalMinor(), agreed.interestMinor(), agreed.feeMinor());
  }

  public long totalMinor() {
    return Math.addExact(Math.addExact(principalMinor, interestMinor), feeMinor);
  }

  /** What so much money would pay of it. */
  Split firstOf(long amountMinor) {
    long fees = Math.min(feeMinor, amountMinor);
    long interest = Math.min(interestMinor, amountMinor - fees);
    long principal = Math.min(principalMinor, amountMinor - fees - interest);
    return new Split(principal, interest, fees);
  }

  Split less(Split other) {
    return new Split(
        principalMinor - other.principalMinor,
        interestMinor - other.interestMinor,
        feeMinor - other.feeMinor);
  }
}
