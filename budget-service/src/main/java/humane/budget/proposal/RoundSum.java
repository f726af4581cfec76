package humane.budget.proposal;

import java.util.function.LongPredicate;

/**
 * Finds the sum that is asked each time: as little as will do, and round, as people remember it.
 */
final class RoundSum {
  private static final long MINOR_PER_UNIT = 100;

  private RoundSum() {}

  /** The least sum between the two that will do; the upper one is known to. Minor units. */
  static long least(long fromMinor, long doesMinor, LongPredicate willDo) {
    long low = Math.max(1, fromMinor);
    long high = doesMinor;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (willDo.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  /** A little more each time makes the last instalment a little less. */
  static long up(long amountMinor, long atMostMinor) {
    long rounded = Math.ceilDiv(amountMinor, MINOR_PER_UNIT) * MINOR_PER_UNIT;
    return Math.min(rounded, atMostMinor);
  }

  /** Whole units, where there is one at least. */
  static long down(long amountMinor) {
    return amountMinor < MINOR_PER_UNIT
        ? amountMinor
        : amountMinor / MINOR_PER_UNIT * MINOR_PER_UNIT;
  }
}
