package humane.budget.proposal;

import java.util.Optional;

/**
 * A calmer plan than the shortest: it asks for about three quarters of what is left, or as much
 * more as the bound needs, and spreads it so that the last instalment is hardly different.
 */
final class SteadyAmount {
  private static final long MINOR_PER_UNIT = 100;

  private final WithinBounds bounds;
  private final int sharePercent;

  SteadyAmount(WithinBounds bounds, int sharePercent) {
    this.bounds = bounds;
    this.sharePercent = sharePercent;
  }

  /** Nothing, when it would be no longer, and so no calmer, than the shortest. */
  Optional<MonthlyRun.Finished> below(long surplusMinor, MonthlyRun.Finished shortest) {
    long shareMinor = Math.multiplyExact(surplusMinor, (long) sharePercent) / 100;
    long askedMinor = least(shareMinor, surplusMinor, Integer.MAX_VALUE);
    return bounds
        .pay(askedMinor)
        .filter(calmer -> calmer.months() > shortest.months())
        .flatMap(
            calmer -> bounds.pay(wholeUnits(least(1, askedMinor, calmer.months()), askedMinor)));
  }

  /**
   * People remember round sums; a little more each month makes the last instalment a little less.
   */
  private static long wholeUnits(long amountMinor, long atMostMinor) {
    long rounded = Math.ceilDiv(amountMinor, MINOR_PER_UNIT) * MINOR_PER_UNIT;
    return Math.min(rounded, atMostMinor);
  }

  /**
   * The least monthly sum between the two that fits the bounds in so many months; the upper one is
   * known to.
   */
  private long least(long fromMinor, long fitsMinor, int monthsMax) {
    long low = Math.max(1, fromMinor);
    long high = fitsMinor;
    while (low < high) {
      long middle = low + (high - low) / 2;
      boolean fits = bounds.pay(middle).filter(paid -> paid.months() <= monthsMax).isPresent();
      if (fits) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }
}
