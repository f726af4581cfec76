package humane.budget.proposal;

import java.util.Optional;

/**
 * A calmer plan than the shortest: it asks for about three quarters of what is left, or as much
 * more as the bound needs, and spreads it so that the last instalment is hardly different.
 */
final class SteadyAmount {
  private static final long MINOR_PER_UNIT = 100;

  private final WithinBounds bounds;
  private final Periods periods;
  private final int sharePercent;

  SteadyAmount(WithinBounds bounds, Periods periods, int sharePercent) {
    this.bounds = bounds;
    this.periods = periods;
    this.sharePercent = sharePercent;
  }

  /** Nothing, when it would be no longer, and so no calmer, than the shortest. */
  Optional<PaymentRun.Finished> calmerThan(PaymentRun.Finished shortest) {
    long mostMinor = periods.highestMinor();
    long shareMinor = Math.multiplyExact(mostMinor, (long) sharePercent) / 100;
    long askedMinor = least(shareMinor, mostMinor, Integer.MAX_VALUE);
    return pay(askedMinor)
        .filter(calmer -> calmer.periods() > shortest.periods())
        .flatMap(calmer -> pay(wholeUnits(least(1, askedMinor, calmer.periods()), askedMinor)));
  }

  /**
   * People remember round sums; a little more each time makes the last instalment a little less.
   */
  private static long wholeUnits(long amountMinor, long atMostMinor) {
    long rounded = Math.ceilDiv(amountMinor, MINOR_PER_UNIT) * MINOR_PER_UNIT;
    return Math.min(rounded, atMostMinor);
  }

  /**
   * The least sum between the two that fits the bounds in so many periods; the upper one is known
   * to.
   */
  private long least(long fromMinor, long fitsMinor, int periodsMax) {
    long low = Math.max(1, fromMinor);
    long high = fitsMinor;
    while (low < high) {
      long middle = low + (high - low) / 2;
      boolean fits = pay(middle).filter(paid -> paid.periods() <= periodsMax).isPresent();
      if (fits) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  private Optional<PaymentRun.Finished> pay(long atMostMinor) {
    return bounds.pay(periods.atMost(atMostMinor));
  }
}
