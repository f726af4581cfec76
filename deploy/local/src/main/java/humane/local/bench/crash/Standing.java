package humane.local.bench.crash;

import humane.local.Service;
import humane.local.Suite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far the work has come, asked of the databases, which may be down at the moment. */
final class Standing {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
  private static final Duration DATABASE_BACK_WITHIN = Duration.ofMinutes(2);

  private static final String SENT =
      "SELECT count(*) FROM message WHERE direction <> 'inbound' AND phone BETWEEN ? AND ?";
  private static final String CASES =
      "SELECT count(*) FROM reminder_case WHERE borrower_id = ANY (?)";
  private static final String OPEN =
      """
      SELECT (SELECT count(*) FROM step WHERE borrower_id = ANY (?) AND state IN ('WAITING', 'RESERVED') AND try_at <= ?)
           + (SELECT count(*) FROM attempt WHERE borrower_id = ANY (?) AND state IN ('RESERVED', 'SENDING'))
           + (SELECT count(*) FROM person WHERE borrower_id = ANY (?) AND due_at <= ?)
      """;
  private static final String UNSEALED =
      "SELECT (SELECT count(*) FROM ledger_entry) - (SELECT coalesce(max(size), 0) FROM ledger_head)";

  private final Suite suite;
  private final String firstNumber;
  private final String lastNumber;

  Standing(Suite suite, String firstNumber, String lastNumber) {
    this.suite = suite;
    this.firstNumber = firstNumber;
    this.lastNumber = lastNumber;
  }

  List<String> borrowerIds() throws SQLException {
    try (Connection borrowers = suite.connect(Service.BORROWER_SERVICE);
        PreparedStatement query =
            borrowers.prepareStatement("SELECT id FROM borrower WHERE ref LIKE 'MANY-%'");
        ResultSet rows = query.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) ids.add(rows.getString(1));
      return ids;
    }
  }

  long cases(List<String> borrowerIds) throws SQLException {
    return number(Service.REMINDER_SERVICE, CASES, borrowerIds);
  }

  /** Texts that the carrier has; 0 while its database cannot say. */
  long sent() {
    try {
      return number(Service.HANDSET, SENT, firstNumber, lastNumber);
    } catch (SQLException down) {
      return 0;
    }
  }

  /** Whether nothing that is due waits, is reserved or is on its way; not while nobody can say. */
  boolean nothingOpen(List<String> borrowerIds, Instant now) {
    try {
      return number(Service.REMINDER_SERVICE, OPEN, borrowerIds, now, borrowerIds, borrowerIds, now)
          == 0;
    } catch (SQLException down) {
      return false;
    }
  }

  boolean allSealed() throws SQLException {
    return number(Service.REMINDER_SERVICE, UNSEALED) == 0;
  }

  /** A server that was killed plays its log through before it lets anybody in. */
  void awaitDatabase() throws InterruptedException {
    long giveUpAt = System.nanoTime() + DATABASE_BACK_WITHIN.toNanos();
    while (true) {
      try (Connection any = suite.connect(Service.REMINDER_SERVICE)) {
        if (any.isValid(1)) return;
      } catch (SQLException notYet) {
        if (System.nanoTime() > giveUpAt)
          throw new IllegalStateException("The database does not come back", notYet);
      }
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  static String setting(Connection database, String name) throws SQLException {
    try (PreparedStatement query = database.prepareStatement("SELECT current_setting(?)")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private long number(Service service, String sql, Object... values) throws SQLException {
    try (Connection connection = suite.connect(service);
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++)
        switch (values[i]) {
          case List<?> list ->
              query.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
          case Instant at -> query.setTimestamp(i + 1, Timestamp.from(at));
          case Object text -> query.setString(i + 1, text.toString());
        }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
