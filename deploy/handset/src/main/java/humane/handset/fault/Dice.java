package humane.handset.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Draws that depend only on the seed, on what is drawn for and on how often it was drawn for
 * before, so that the same run fails in the same places however its threads interleave.
 */
public final class Dice {
  private final long seed;
  private final Map<String, AtomicLong> draws = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();

  public Dice(long seed) {
    this.seed = seed;
  }

  /** Evenly from 0 (included) to 1 (excluded). */
  public double draw(String kind, String key) {
    long number =
        draws.computeIfAbsent(kind + ' ' + key, fresh -> new AtomicLong()).incrementAndGet();
    long bits = mixed(mixed(mixed(seed ^ text(kind)) ^ text(key)) + number);
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** Whether something goes wrong now. */
  public boolean strikes(Chance chance, String kind, String key) {
    if (chance.equals(Chance.NEVER)) return false;
    long number = asked.computeIfAbsent(kind, fresh -> new AtomicLong()).incrementAndGet();
    return chance.strikes(draw(kind, key), number);
  }

  private static long text(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int index = 0; index < text.length(); index++)
      hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
    return hash;
  }

  /** The finisher of SplitMix64: neighbouring inputs give unrelated outputs. */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
