package humane.reminder.ledger.store;

import humane.reminder.database.Database;
import humane.reminder.ledger.Subtrees;
import humane.reminder.ledger.TreeHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree in the database: its leaves, and the complete subtrees of every fourth level. A subtree
 * between is worked out from the two, four or eight kept ones below it.
 */
@ApplicationScoped
public class StoredTree {
  static final int KEPT_EVERY = 4;

  private record Place(int level, long place) {}

  private final Database database;

  StoredTree(Database database) {
    this.database = database;
  }

  static boolean isKept(int level) {
    return level > 0 && level % KEPT_EVERY == 0;
  }

  /** Reads what is asked for, and each subtree once: for one proof, or the proofs of one answer. */
  public Subtrees subtrees() {
    Map<Place, byte[]> known = new HashMap<>();
    return (level, place) -> known.computeIfAbsent(new Place(level, place), this::read);
  }

  private byte[] read(Place wanted) {
    int kept = wanted.level() - wanted.level() % KEPT_EVERY;
    int count = 1 << (wanted.level() - kept);
    List<byte[]> hashes = kept(kept, wanted.place() * count, count);
    if (hashes.size() != count)
      throw new IllegalStateException(
          "The stored tree has no whole subtree " + wanted.place() + " at level " + wanted.level());
    while (hashes.size() > 1) hashes = joined(hashes);
    return hashes.getFirst();
  }

  private List<byte[]> kept(int level, long first, int count) {
    return level == 0
        ? database.list(
            "SELECT hash FROM ledger_leaf WHERE place >= ? AND place < ? ORDER BY place",
            row -> row.bytes("hash"),
            first,
            first + count)
        : database.list(
            "SELECT hash FROM ledger_node WHERE level = ?::smallint AND place >= ? AND place < ? ORDER BY place",
            row -> row.bytes("hash"),
            level,
            first,
            first + count);
  }

  private static List<byte[]> joined(List<byte[]> hashes) {
    List<byte[]> above = new ArrayList<>(hashes.size() / 2);
    for (int i = 0; i < hashes.size(); i += 2)
      above.add(TreeHash.node(hashes.get(i), hashes.get(i + 1)));
    return above;
  }
}
