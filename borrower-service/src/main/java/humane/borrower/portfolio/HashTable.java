package humane.borrower.portfolio;

/**
 * The first value of each key, in two plain arrays. Keys are 64-bit hashes of texts: two texts of a
 * file of a million share one with a chance of 1 in 37 million.
 */
final class HashTable {
  private static final double FULL = 0.7;
  private static final long EMPTY = 0;

  private long[] keys = new long[1024];
  private int[] values = new int[keys.length];
  private int size;

  /** FNV-1a, stirred once more, so that references that differ in one digit lie far apart. */
  static long keyOf(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == EMPTY ? 1 : hash;
  }

  /** Returns the value that stands now. */
  int putIfAbsent(long key, int value) {
    int at = placeOf(key);
    if (keys[at] != EMPTY) return values[at];
    keys[at] = key;
    values[at] = value;
    if (++size > keys.length * FULL) grow();
    return value;
  }

  int size() {
    return size;
  }

  private int placeOf(long key) {
    int at = (int) key & (keys.length - 1);
    while (keys[at] != EMPTY && keys[at] != key) at = (at + 1) & (keys.length - 1);
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int at = 0; at < oldKeys.length; at++)
      if (oldKeys[at] != EMPTY) {
        int place = placeOf(oldKeys[at]);
        keys[place] = oldKeys[at];
        values[place] = oldValues[at];
      }
  }
}
