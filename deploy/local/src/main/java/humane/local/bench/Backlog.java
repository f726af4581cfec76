package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * People who are due just behind those whom a benchmark measures: they fill the queue and its
 * indexes. borrower-service knows none of them, so whoever is looked at is put off and not sent to.
 */
final class Backlog {
  private Backlog() {}

  /** Makes the queue so long, all of them due at that business instant. */
  static void fill(Suite suite, String name, long steps, Instant due) throws SQLException {
    try (Connection database = suite.connect(Service.REMINDER_SERVICE)) {
      insert(
          database,
          """
          INSERT INTO person (borrower_id, subject, due_at)
          SELECT ? || i, ? || i, ? FROM generate_series(1, ?) AS i
          """,
          name,
          steps,
          due);
      insert(
          database,
          """
          INSERT INTO step (id, borrower_id, origin, action, channel, purpose, template_id, check_code, state, due_at, try_at, created_at)
          SELECT gen_random_uuid(), ? || i, 'INSTALMENT', 'TEXT', 'SMS', 'SERVICE', 'first', ? || i, 'WAITING', due, due, due
          FROM (SELECT ?::timestamptz AS due) AS one, generate_series(1, ?) AS i
          """,
          name,
          steps,
          due);
      try (Statement sql = database.createStatement()) {
        sql.execute("VACUUM ANALYZE person");
        sql.execute("VACUUM ANALYZE step");
      }
    }
  }

  private static void insert(Connection database, String sql, String name, long steps, Instant due)
      throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      insert.setString(1, name);
      insert.setString(2, name);
      insert.setObject(3, due.atOffset(ZoneOffset.UTC));
      insert.setLong(4, steps);
      insert.executeUpdate();
    }
  }
}
