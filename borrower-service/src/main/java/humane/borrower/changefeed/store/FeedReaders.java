package humane.borrower.changefeed.store;

import humane.borrower.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How far each reader has worked our feed. A reader keeps its cursor in the transaction that does
 * the work, so the cursor from which it asks on says that everything up to there is in force with
 * it. That is one row a reader, which all replicas see.
 */
@ApplicationScoped
public class FeedReaders {
  /** The answer of a waiting reader may reach another replica, which cannot wake us. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

  private final Database database;
  private final ConcurrentMap<String, Long> writtenHere = new ConcurrentHashMap<>();

  FeedReaders(Database database) {
    this.database = database;
  }

  /**
   * Takes note that a reader asks on from here. Asking again writes nothing, and a cursor that was
   * never given out says nothing.
   *
   * @param reader the name in its token
   */
  public void asksOn(String reader, long after) {
    if (after <= writtenHere.getOrDefault(reader, 0L)) return;
    int written =
        database.update(
            """
            INSERT INTO feed_reader (reader, worked_to)
            SELECT ?, cursor FROM change_feed WHERE cursor = ?
            ON CONFLICT (reader) DO UPDATE SET worked_to = excluded.worked_to
              WHERE feed_reader.worked_to < excluded.worked_to""",
            reader,
            after);
    if (written == 1) writtenHere.merge(reader, after, Math::max);
  }

  /**
   * Waits until a reader has worked all that is committed by now; false when it is away or slower
   * than that. Never inside a transaction, which the reader could not see.
   */
  public boolean hasWorkedAll(String reader, Duration waitAtMost) {
    long newest = number("SELECT max(cursor) AS cursor FROM change_feed");
    long since = System.nanoTime();
    while (workedTo(reader) < newest) {
      if (System.nanoTime() - since >= waitAtMost.toNanos()) return false;
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }

  private long workedTo(String reader) {
    return number("SELECT max(worked_to) AS cursor FROM feed_reader WHERE reader = ?", reader);
  }

  /** 0 where there is none. */
  private long number(String sql, Object... arguments) {
    return database.first(sql, row -> row.getLong("cursor"), arguments).orElse(0L);
  }
}
