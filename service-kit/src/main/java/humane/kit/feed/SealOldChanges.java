package humane.kit.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals changes that an earlier version has stored in clear, before anything is served. A start
 * that is cut short goes on at the next one.
 */
@ApplicationScoped
public class SealOldChanges {
  private static final Logger LOG = Logger.getLogger(SealOldChanges.class);
  private static final int AT_ONCE = 1000;

  private record Old(
      long cursor, String borrowerId, @Nullable String accountRef, @Nullable String more) {}

  private final DataSource database;
  private final SealedWords words;
  private final ChangeFeed feed;

  SealOldChanges(DataSource database, SealedWords words, ChangeFeed feed) {
    this.database = database;
    this.words = words;
    this.feed = feed;
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    long sealed = sealAll();
    if (sealed > 0) LOG.infof("%d changes that stood in clear are sealed", sealed);
  }

  /** Returns how many stood in clear. */
  public long sealAll() {
    long all = 0;
    for (int some = some(); some > 0; some = some()) all += some;
    return all;
  }

  private int some() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                List<Old> found = find(connection);
                if (!found.isEmpty()) seal(connection, found);
                return found.size();
              }
            });
  }

  /** Two replicas that start at once take turns. */
  private static List<Old> find(Connection connection) throws SQLException {
    List<Old> found = new ArrayList<>();
    try (PreparedStatement turn =
            connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtextextended('change_feed_sealing', 7))");
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT cursor, borrower_id, account_ref, more FROM change_feed WHERE account_ref IS NOT NULL OR more IS NOT NULL ORDER BY cursor LIMIT ?")) {
      turn.execute();
      query.setInt(1, AT_ONCE);
      try (ResultSet row = query.executeQuery()) {
        while (row.next())
          found.add(new Old(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return found;
  }

  private void seal(Connection connection, List<Old> found) throws SQLException {
    words.prepare(found.stream().map(Old::borrowerId).toList());
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE change_feed SET sealed = t.sealed, account_ref = NULL, more = NULL
            FROM unnest(?, ?) AS t (cursor, sealed) WHERE change_feed.cursor = t.cursor""")) {
      update.setArray(
          1, connection.createArrayOf("bigint", found.stream().map(Old::cursor).toArray()));
      update.setArray(
          2,
          connection.createArrayOf(
              "bytea",
              found.stream()
                  .map(
                      old ->
                          words.seal(old.borrowerId(), old.accountRef(), feed.details(old.more())))
                  .toArray(byte[][]::new)));
      update.executeUpdate();
    }
  }
}
