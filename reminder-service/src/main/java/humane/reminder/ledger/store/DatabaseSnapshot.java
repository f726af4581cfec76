package humane.reminder.ledger.store;

import java.math.BigInteger;
import java.util.List;

/**
 * Which transactions a moment of the database sees, in PostgreSQL's own words {@code
 * xmin:xmax:running,running}: all before {@code xmax} but those still running.
 *
 * @param text as PostgreSQL wrote it
 */
record DatabaseSnapshot(String text) {
  /** Before anything was ever written. */
  static final DatabaseSnapshot NOTHING = new DatabaseSnapshot("0:0:");

  private String[] parts() {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) throw new IllegalStateException("No snapshot of a database: " + text);
    return parts;
  }

  /** The first transaction that had not begun. */
  String end() {
    return parts()[1];
  }

  /** Transactions that had begun and were not over, however long they take. */
  List<String> running() {
    String running = parts()[2];
    return running.isEmpty() ? List.of() : List.of(running.split(","));
  }

  /** What this one sees of the transactions before {@code tx}. */
  DatabaseSnapshot upTo(String tx) {
    BigInteger end = new BigInteger(tx);
    List<String> before =
        running().stream().filter(one -> new BigInteger(one).compareTo(end) < 0).toList();
    return new DatabaseSnapshot("0:" + tx + ":" + String.join(",", before));
  }

  /** Transactions are counted forward only; a database put back from a copy counts anew. */
  boolean isAheadOf(DatabaseSnapshot other) {
    return new BigInteger(end()).compareTo(new BigInteger(other.end())) > 0;
  }
}
