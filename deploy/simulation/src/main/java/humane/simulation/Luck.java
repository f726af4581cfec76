package humane.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Chance that depends on nothing but the seed and what is asked: the same person has the same luck
 * at the same turn whatever else happens, so that two ladders meet the same people.
 */
final class Luck {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double UNIT = 0x1.0p-53;

  private final long seed;

  Luck(long seed) {
    this.seed = seed;
  }

  /**
   * A share from 0 inclusive to 1 exclusive.
   *
   * @param whose person or account
   * @param what is decided
   * @param turn the how manieth time
   */
  double share(String whose, String what, long turn) {
    long hash = FNV_START ^ mix(seed);
    for (byte one : (whose + "\n" + what + "\n" + turn).getBytes(StandardCharsets.UTF_8))
      hash = (hash ^ one) * FNV_PRIME;
    return (mix(hash) >>> 11) * UNIT;
  }

  boolean hits(double chance, String whose, String what, long turn) {
    return share(whose, what, turn) < chance;
  }

  /** A whole number from the first to the last, both possible. */
  long between(long first, long last, String whose, String what, long turn) {
    return first + (long) (share(whose, what, turn) * (last - first + 1));
  }

  /** One of these, each by its chance; none by what is left to 1. */
  <T> Optional<T> oneOf(Map<T, Double> chances, String whose, String what, long turn) {
    double left = share(whose, what, turn);
    for (Map.Entry<T, Double> each : chances.entrySet()) {
      if (left < each.getValue()) return Optional.of(each.getKey());
      left -= each.getValue();
    }
    return Optional.empty();
  }

  /** After how many whole days something first happens that has this chance on each day. */
  long daysUntil(double chancePerDay, String whose, String what, long turn) {
    if (chancePerDay <= 0) return Integer.MAX_VALUE;
    if (chancePerDay >= 1) return 0;
    double days = StrictMath.log(1 - share(whose, what, turn)) / StrictMath.log(1 - chancePerDay);
    return (long) Math.min(days, Integer.MAX_VALUE);
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
