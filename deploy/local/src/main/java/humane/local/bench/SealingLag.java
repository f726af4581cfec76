package humane.local.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long entries wait to be sealed, as seen from outside at each look. */
final class SealingLag {
  static final String APPENDED = "SELECT count(*) FROM ledger_entry";
  static final String SEALED = "SELECT coalesce(max(size), 0) FROM ledger_head";

  private record Look(double seconds, long appended) {}

  private final Deque<Look> unsealed = new ArrayDeque<>();
  private double longestSeconds;
  private long mostEntries;

  void look(double seconds, long appended, long sealed) {
    unsealed.add(new Look(seconds, appended));
    while (!unsealed.isEmpty() && unsealed.getFirst().appended() <= sealed)
      longestSeconds = Math.max(longestSeconds, seconds - unsealed.removeFirst().seconds());
    mostEntries = Math.max(mostEntries, appended - sealed);
  }

  double longestSeconds() {
    return longestSeconds;
  }

  long mostEntries() {
    return mostEntries;
  }
}
