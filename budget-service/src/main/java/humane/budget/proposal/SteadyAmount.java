package humane.budget.proposal;

import java.util.Optional;

/**
 * A calmer plan than the shortest: it asks for about three quarters of what is left, or as much
 * more as the bound needs, and spreads it so that the last instalment is hardly different. What the
 * shortest pays in one or two takes at least twice as many, all else at least one more; so who has
 * less left is never asked for more.
 */
final class SteadyAmount {
  private static final int DOUBLED_UP_TO = 2;

  private final WithinBounds bounds;
  private final Periods periods;
  private final int sharePercent;

  SteadyAmount(WithinBounds bounds, Periods periods, int sharePercent) {
    this.bounds = bounds;
    this.periods = periods;
    this.sharePercent = sharePercent;
  }

  /** Nothing, when no plan within the bound is longer than the shortest. */
  Optional<PaymentRun.Finished> calmerThan(PaymentRun.Finished shortest) {
    long mostMinor = periods.highestMinor();
    long shareMinor = Math.multiplyExact(mostMinor, (long) sharePercent) / 100;
    long askedMinor = RoundSum.least(shareMinor, mostMinor, sum -> pay(sum).isPresent());
    int periodsMax =
        Math.max(
            calmerPeriods(shortest.periods()),
            pay(askedMinor).map(PaymentRun.Finished::periods).orElse(0));
    return pay(RoundSum.up(spread(askedMinor, periodsMax), askedMinor))
        .filter(calmer -> calmer.periods() > shortest.periods());
  }

  private static int calmerPeriods(int shortest) {
    return shortest <= DOUBLED_UP_TO ? 2 * shortest : shortest + 1;
  }

  /** The least sum that takes no longer. */
  private long spread(long askedMinor, int periodsMax) {
    return RoundSum.least(
        1, askedMinor, sum -> pay(sum).filter(paid -> paid.periods() <= periodsMax).isPresent());
  }

  private Optional<PaymentRun.Finished> pay(long atMostMinor) {
    return bounds.pay(periods.atMost(atMostMinor));
  }
}
