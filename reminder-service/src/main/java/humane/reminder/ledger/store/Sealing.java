package humane.reminder.ledger.store;

import humane.kit.clock.SystemTime;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.ledger.Frontier;
import humane.reminder.ledger.TreeHash;
import humane.reminder.ledger.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is committed: gives each entry its leaf, and each batch a signed head that names the
 * head before. One at a time, whatever replica it is; leaves, tree and heads are committed
 * together.
 *
 * <p>An entry may be committed long after others that were written later. So the sealer does not
 * count entries; it remembers which transactions it has seen, and asks for those it has not.
 */
@ApplicationScoped
public class Sealing {
  /** Leaves in a batch at most: so closely can a forgery of the leaf list be placed. */
  public static final int LEAVES_PER_BATCH_MAX = 1_024;

  /** Entries sealed in one transaction at most, so that a backlog goes in bounded pieces. */
  static final int ENTRIES_PER_ROUND_MAX = 32 * LEAVES_PER_BATCH_MAX;

  private static final Logger LOG = Logger.getLogger(Sealing.class);

  /**
   * In the order of their transactions, so that what led to something stands before it. Whether an
   * entry is sealed is asked for each by itself, which keeps the index in charge of the order.
   */
  private static final String NEWLY_VISIBLE =
      """
      SELECT tx::text AS tx, seq, bytes FROM ledger_entry
      WHERE %s AND pg_visible_in_snapshot(tx, ?::pg_snapshot)
        AND (SELECT place FROM ledger_leaf WHERE entry_seq = seq) IS NULL
      ORDER BY tx, seq LIMIT ?
      """;

  private static final String OF_THOSE_THAT_WERE_RUNNING =
      NEWLY_VISIBLE.formatted("tx = ANY (?::xid8[])");
  private static final String OF_THOSE_BEGUN_SINCE =
      NEWLY_VISIBLE.formatted("tx >= ?::xid8 AND tx < ?::xid8");

  private record Last(long size, byte[] hash, DatabaseSnapshot seen) {}

  private record Leaf(String tx, long entrySeq, byte[] hash) {}

  private record Node(int level, long place, byte[] hash) {}

  private final Database database;
  private final StoredTree tree;
  private final HeadSigner signer;
  private final Clock system;

  Sealing(Database database, StoredTree tree, HeadSigner signer, @SystemTime Clock system) {
    this.database = database;
    this.tree = tree;
    this.signer = signer;
    this.system = system;
  }

  /**
   * Seals what is there, up to a bound.
   *
   * @return how many entries; 0 also when another replica is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int seal() {
    if (!isOurTurn()) return 0;
    Last last = last();
    DatabaseSnapshot now = now();
    DatabaseSnapshot seen = stillValid(last.seen(), now);
    List<Leaf> leaves = ofThoseThatWereRunning(seen, now);
    int room = ENTRIES_PER_ROUND_MAX - leaves.size();
    if (room > 0) {
      List<Leaf> more = ofThoseBegunSince(seen, now, room);
      leaves.addAll(more);
      seen = more.size() < room ? now : now.upTo(more.getLast().tx());
    }
    if (!leaves.isEmpty()) write(last, leaves, seen);
    return leaves.size();
  }

  private boolean isOurTurn() {
    return database
        .first(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('ledger_sealer', 7)) AS ours",
            row -> row.yes("ours"))
        .orElse(false);
  }

  private Last last() {
    return database
        .first(
            "SELECT size, root, previous, at, key_id, signature, seen FROM ledger_head ORDER BY size DESC LIMIT 1",
            row ->
                new Last(
                    row.bigNumber("size"),
                    Heads.read(row).hash(),
                    new DatabaseSnapshot(row.text("seen"))))
        .orElseGet(() -> new Last(0, TreeHead.noneBefore(), DatabaseSnapshot.NOTHING));
  }

  private DatabaseSnapshot now() {
    return database
        .first(
            "SELECT pg_current_snapshot()::text AS now",
            row -> new DatabaseSnapshot(row.text("now")))
        .orElseThrow();
  }

  private static DatabaseSnapshot stillValid(DatabaseSnapshot seen, DatabaseSnapshot now) {
    if (!seen.isAheadOf(now)) return seen;
    LOG.warn("This database was put back from a copy; every entry is looked at again");
    return DatabaseSnapshot.NOTHING;
  }

  private List<Leaf> ofThoseThatWereRunning(DatabaseSnapshot seen, DatabaseSnapshot now) {
    if (seen.running().isEmpty()) return new ArrayList<>();
    return database.list(
        OF_THOSE_THAT_WERE_RUNNING,
        Sealing::leaf,
        seen.running(),
        now.text(),
        ENTRIES_PER_ROUND_MAX);
  }

  private List<Leaf> ofThoseBegunSince(DatabaseSnapshot seen, DatabaseSnapshot now, int limit) {
    return database.list(
        OF_THOSE_BEGUN_SINCE, Sealing::leaf, seen.end(), now.end(), now.text(), limit);
  }

  private static Leaf leaf(Row row) throws SQLException {
    return new Leaf(row.text("tx"), row.bigNumber("seq"), TreeHash.leaf(row.bytes("bytes")));
  }

  private void write(Last last, List<Leaf> leaves, DatabaseSnapshot seen) {
    Frontier frontier = Frontier.of(last.size(), tree.subtrees());
    byte[] previous = last.hash();
    for (int begin = 0; begin < leaves.size(); begin += LEAVES_PER_BATCH_MAX) {
      int end = Math.min(begin + LEAVES_PER_BATCH_MAX, leaves.size());
      previous = writeBatch(frontier, leaves.subList(begin, end), previous, seen);
    }
  }

  /** Gives the hash of the batch's head. */
  private byte[] writeBatch(
      Frontier frontier, List<Leaf> leaves, byte[] previous, DatabaseSnapshot seen) {
    long first = frontier.size();
    List<Node> nodes = new ArrayList<>();
    for (Leaf leaf : leaves)
      frontier.add(
          leaf.hash(),
          (level, place, hash) -> {
            if (StoredTree.isKept(level)) nodes.add(new Node(level, place, hash));
          });
    writeLeaves(first, leaves);
    writeNodes(nodes);
    TreeHead head =
        signer.sign(
            TreeHead.unsigned(
                frontier.size(),
                frontier.root(),
                previous,
                system.instant().truncatedTo(ChronoUnit.MILLIS),
                signer.keyId()));
    database.update(
        "INSERT INTO ledger_head (size, root, previous, at, key_id, signature, seen) VALUES (?, ?, ?, ?, ?, ?, ?)",
        head.size(),
        head.root(),
        head.previous(),
        head.at(),
        head.keyId(),
        head.signature(),
        seen.text());
    return head.hash();
  }

  private void writeLeaves(long first, List<Leaf> leaves) {
    database.update(
        """
        INSERT INTO ledger_leaf (place, entry_seq, hash)
        SELECT ? + ordinality - 1, seq, hash FROM unnest(?::bigint[], ?::bytea[]) WITH ORDINALITY AS leaf (seq, hash, ordinality)
        """,
        first,
        leaves.stream().map(Leaf::entrySeq).toArray(Long[]::new),
        leaves.stream().map(Leaf::hash).toArray(byte[][]::new));
  }

  private void writeNodes(List<Node> nodes) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Node node : nodes)
      rows.add(new @Nullable Object[] {node.level(), node.place(), node.hash()});
    database.batch("INSERT INTO ledger_node (level, place, hash) VALUES (?, ?, ?)", rows);
  }
}
