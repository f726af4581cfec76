package humane.reminder.ledger.store;

import humane.reminder.database.Database;
import humane.reminder.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries by their place in the tree. */
@ApplicationScoped
public class SealedEntries {
  private static final int PIECE = 500;

  /**
   * @param place leaf index
   * @param bytes exactly those that were hashed
   */
  public record SealedEntry(long place, UUID id, byte[] leaf, byte[] bytes) {}

  private final Database database;

  SealedEntries(Database database) {
    this.database = database;
  }

  public Optional<Long> leafOf(UUID entryId) {
    return database.first(
        "SELECT place FROM ledger_leaf WHERE entry_seq = (SELECT seq FROM ledger_entry WHERE id = ?)",
        row -> row.bigNumber("place"),
        entryId);
  }

  public boolean exists(UUID entryId) {
    return database
        .first("SELECT 1 FROM ledger_entry WHERE id = ?", row -> true, entryId)
        .isPresent();
  }

  /** The entries of a range of leaves, half open. */
  public List<SealedEntry> between(long from, long to) {
    return database.list(
        """
        SELECT place, id, hash, bytes FROM ledger_leaf JOIN ledger_entry ON seq = entry_seq
        WHERE place >= ? AND place < ? ORDER BY place
        """,
        SealedEntries::read,
        from,
        to);
  }

  /**
   * One person's next entries; an empty list is the end.
   *
   * @param after the place of the last one read, -1 at the start
   * @param size of the tree they must stand in
   */
  public List<SealedEntry> of(String subject, long after, long size) {
    return database.list(
        """
        SELECT place, id, hash, bytes FROM ledger_entry JOIN ledger_leaf ON entry_seq = seq
        WHERE subject = ? AND place > ? AND place < ? ORDER BY place LIMIT ?
        """,
        SealedEntries::read,
        subject,
        after,
        size,
        PIECE);
  }

  /** How many sealed entries tell of a person. */
  public long count(String subject, long size) {
    return database
        .first(
            "SELECT count(*) AS n FROM ledger_entry JOIN ledger_leaf ON entry_seq = seq WHERE subject = ? AND place < ?",
            row -> row.bigNumber("n"),
            subject,
            size)
        .orElse(0L);
  }

  private static SealedEntry read(Row row) throws SQLException {
    return new SealedEntry(
        row.bigNumber("place"), row.uuid("id"), row.bytes("hash"), row.bytes("bytes"));
  }
}
