package humane.reminder.ledger.store;

import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.ledger.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The signed heads, one for each batch that was sealed. */
@ApplicationScoped
public class Heads {
  private static final String COLUMNS = "size, root, previous, at, key_id, signature";

  private final Database database;

  Heads(Database database) {
    this.database = database;
  }

  /** None before the first entry was sealed. */
  public Optional<TreeHead> latest() {
    return database.first(
        "SELECT " + COLUMNS + " FROM ledger_head ORDER BY size DESC LIMIT 1", Heads::read);
  }

  public Optional<TreeHead> ofSize(long size) {
    return database.first(
        "SELECT " + COLUMNS + " FROM ledger_head WHERE size = ?", Heads::read, size);
  }

  /** The heads after a size, smallest first, at most {@code limit}. */
  public List<TreeHead> after(long size, long to, int limit) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM ledger_head WHERE size > ? AND size <= ? ORDER BY size LIMIT ?",
        Heads::read,
        size,
        to,
        limit);
  }

  static TreeHead read(Row row) throws SQLException {
    return new TreeHead(
        row.bigNumber("size"),
        row.bytes("root"),
        row.bytes("previous"),
        row.instant("at"),
        row.text("key_id"),
        row.bytes("signature"));
  }
}
