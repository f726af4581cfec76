package humane.kit.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows another service's feed on a thread of its own. The cursor moves in the same transaction
 * as the work, so each change is worked once whatever dies; several replicas may follow, and one of
 * them gets each piece.
 */
public final class FeedFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FeedFollower.class);
  private static final int LIMIT = 500;
  private static final int WAIT_SECONDS = 20;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Asks the other service for the next piece. */
  @FunctionalInterface
  public interface Source {
    ChangePage fetch(long after, int limit, int waitSeconds) throws Exception;
  }

  /** Does the work of a piece inside a transaction. It must not call out. */
  @FunctionalInterface
  public interface Handler {
    void handle(List<Change> changes) throws Exception;
  }

  private final String feed;
  private final DataSource database;
  private final Source source;
  private final Handler handler;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Thread thread;

  public FeedFollower(String feed, DataSource database, Source source, Handler handler) {
    this.feed = feed;
    this.database = database;
    this.source = source;
    this.handler = handler;
  }

  /** Begins to follow, until {@link #close()}. */
  public void start() {
    thread = Thread.ofVirtual().name("feed-" + feed).start(this::follow);
  }

  private void follow() {
    Duration pause = FIRST_PAUSE;
    while (!closed.get()) {
      try {
        poll(WAIT_SECONDS);
        pause = FIRST_PAUSE;
      } catch (Exception away) {
        if (closed.get()) return;
        LOG.warnf("The feed %s could not be followed, next try in %s: %s", feed, pause, away);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  /** Reads and works one piece; returns how many changes it held. */
  public int poll(int waitSeconds) throws Exception {
    long after = cursor();
    ChangePage page = source.fetch(after, LIMIT, waitSeconds);
    // A page may hold nothing that can still be read, and lead on all the same.
    if (page.next() == after) return 0;
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!advance(after, page.next())) return 0;
              if (!page.items().isEmpty()) handler.handle(page.items());
              return page.items().size();
            });
  }

  private long cursor() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT cursor FROM feed_cursor WHERE feed = ?")) {
      query.setString(1, feed);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** False when another replica has worked this piece. */
  private boolean advance(long from, long to) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement first =
            connection.prepareStatement(
                "INSERT INTO feed_cursor (feed, cursor) VALUES (?, 0) ON CONFLICT DO NOTHING");
        PreparedStatement move =
            connection.prepareStatement(
                "UPDATE feed_cursor SET cursor = ? WHERE feed = ? AND cursor = ?")) {
      first.setString(1, feed);
      first.executeUpdate();
      move.setLong(1, to);
      move.setString(2, feed);
      move.setLong(3, from);
      return move.executeUpdate() == 1;
    }
  }

  @Override
  public void close() {
    closed.set(true);
    Thread running = thread;
    if (running != null) running.interrupt();
  }
}
