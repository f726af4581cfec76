package humane.reminder.ledger.store;

import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the ledger in pieces, in the order in which it was written. */
@ApplicationScoped
public class LedgerPages {
  private static final int LINES = 1_000;

  /** One entry's exact bytes and its place. */
  public record Line(long place, byte[] bytes) {}

  private final Database database;

  LedgerPages(Database database) {
    this.database = database;
  }

  /**
   * The next piece; an empty one is the end.
   *
   * @param after the place of the last line read
   * @param from business instant, inside; null means from the first
   * @param to business instant, outside; null means to the last
   */
  public List<Line> after(long after, @Nullable Instant from, @Nullable Instant to) {
    return database.list(
        """
        SELECT seq, bytes FROM ledger_entry
        WHERE seq > ? AND (?::timestamptz IS NULL OR at >= ?) AND (?::timestamptz IS NULL OR at < ?) ORDER BY seq LIMIT ?
        """,
        row -> new Line(row.bigNumber("seq"), row.bytes("bytes")),
        after,
        from,
        from,
        to,
        to,
        LINES);
  }
}
