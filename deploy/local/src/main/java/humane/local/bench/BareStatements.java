package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference: the rows that reminders wrote, written once more by one plain client, in the same
 * transactions and batches. No card, no gate, no cipher, no carrier: what the database itself
 * costs.
 */
final class BareStatements implements AutoCloseable {
  /** As the loop's settings have them. */
  static final int PEOPLE_PER_BATCH = 250;

  static final int ATTEMPTS_PER_GROUP = 64;
  private static final List<String> TABLES =
      List.of("person", "step", "attempt", "check_code", "ledger_entry", "reminder_case");

  private final Connection connection;

  BareStatements(Suite suite) throws SQLException {
    connection = suite.connect(Service.REMINDER_SERVICE);
  }

  /** One reminder as the loop left it. */
  private record Written(
      String person,
      String step,
      String caseId,
      String attempt,
      String attemptRow,
      String code,
      List<String> ledger) {}

  Table.Line written(int atMost) throws SQLException {
    prepare();
    List<Written> all = read(atMost);
    connection.setAutoCommit(false);
    Stopwatch watch = new Stopwatch();
    for (int from = 0; from < all.size(); from += PEOPLE_PER_BATCH) {
      List<Written> batch = all.subList(from, Math.min(all.size(), from + PEOPLE_PER_BATCH));
      lease(batch);
      decide(batch);
      for (int at = 0; at < batch.size(); at += ATTEMPTS_PER_GROUP) {
        List<Written> group = batch.subList(at, Math.min(batch.size(), at + ATTEMPTS_PER_GROUP));
        handOver(group);
        leave(group);
        sent(group);
      }
    }
    return new Table.Line("reference: the same statements, bare", all.size(), watch.seconds());
  }

  private void prepare() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA bare");
      for (String table : TABLES)
        sql.execute("CREATE TABLE bare." + table + " (LIKE public." + table + " INCLUDING ALL)");
      for (String table : List.of("person", "step", "reminder_case"))
        sql.execute(
            "INSERT INTO bare." + table + " OVERRIDING SYSTEM VALUE SELECT * FROM public." + table);
    }
  }

  private List<Written> read(int atMost) throws SQLException {
    List<Written> all = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT DISTINCT ON (a.borrower_id) a.borrower_id, a.step_id::text, a.case_id::text, a.id::text, a::text, c::text,
                   ARRAY(SELECT e::text FROM ledger_entry e WHERE e.subject = p.subject ORDER BY e.seq DESC LIMIT 3)
            FROM attempt a JOIN person p USING (borrower_id) JOIN check_code c ON c.code = a.check_code
            ORDER BY a.borrower_id LIMIT ?
            """)) {
      query.setInt(1, atMost);
      try (ResultSet row = query.executeQuery()) {
        while (row.next())
          all.add(
              new Written(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  List.of((String[]) row.getArray(7).getArray())));
      }
    }
    return all;
  }

  private void lease(List<Written> batch) throws SQLException {
    forAll(
        "UPDATE bare.person SET leased_by = 'bare', leased_until_system_at = now() WHERE borrower_id IN"
            + " (SELECT borrower_id FROM bare.person WHERE borrower_id = ANY (?) FOR UPDATE SKIP LOCKED) RETURNING borrower_id",
        batch.stream().map(Written::person).toList());
    connection.commit();
  }

  private void decide(List<Written> batch) throws SQLException {
    List<String> people = batch.stream().map(Written::person).toList();
    forAll(
        "SELECT 1 FROM bare.person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE",
        people);
    forAll("SELECT * FROM bare.step WHERE borrower_id = ANY (?)", people);
    forAll("SELECT * FROM bare.attempt WHERE borrower_id = ANY (?)", people);
    each(
        "INSERT INTO bare.attempt SELECT (?::public.attempt).*",
        batch.stream().map(Written::attemptRow).toList());
    each(
        "INSERT INTO bare.check_code SELECT (?::public.check_code).*",
        batch.stream().map(Written::code).toList());
    each(
        "UPDATE bare.step SET state = 'RESERVED', last_decision = 'x' WHERE id = ?::uuid",
        batch.stream().map(Written::step).toList());
    ledger(batch, 0);
    each("UPDATE bare.person SET due_at = NULL, leased_by = NULL WHERE borrower_id = ?", people);
    connection.commit();
  }

  private void handOver(List<Written> group) throws SQLException {
    List<String> people = group.stream().map(Written::person).toList();
    forAll(
        "SELECT 1 FROM bare.person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE",
        people);
    forAll("SELECT * FROM bare.attempt WHERE borrower_id = ANY (?)", people);
    forAll("SELECT * FROM bare.step WHERE borrower_id = ANY (?)", people);
    forAll(
        "UPDATE bare.attempt SET state = 'SENDING', sending_system_at = now() WHERE id = ANY (?::uuid[]) RETURNING id",
        attempts(group));
    ledger(group, 1);
    connection.commit();
  }

  private void leave(List<Written> group) throws SQLException {
    forAll(
        "SELECT id FROM bare.attempt WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE",
        attempts(group));
    connection.commit();
  }

  private void sent(List<Written> group) throws SQLException {
    List<String> people = group.stream().map(Written::person).toList();
    forAll(
        "SELECT 1 FROM bare.person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE",
        people);
    forAll(
        "UPDATE bare.attempt SET state = 'SENT', ended_at = now() WHERE id = ANY (?::uuid[]) RETURNING id",
        attempts(group));
    ledger(group, 2);
    forAll(
        "UPDATE bare.step SET state = 'DONE' WHERE id = ANY (?::uuid[]) RETURNING id",
        group.stream().map(Written::step).toList());
    forAll(
        "UPDATE bare.reminder_case SET last_attempt_at = now() WHERE id = ANY (?::uuid[]) RETURNING id",
        group.stream().map(Written::caseId).toList());
    forAll(
        "UPDATE bare.person SET due_at = now(), wakes = wakes + 1 WHERE borrower_id = ANY (?) RETURNING borrower_id",
        people);
    connection.commit();
  }

  private static List<String> attempts(List<Written> group) {
    return group.stream().map(Written::attempt).toList();
  }

  private void ledger(List<Written> group, int which) throws SQLException {
    each(
        "INSERT INTO bare.ledger_entry OVERRIDING SYSTEM VALUE SELECT (?::public.ledger_entry).*",
        group.stream()
            .filter(one -> one.ledger().size() > which)
            .map(one -> one.ledger().get(which))
            .toList());
  }

  private void forAll(String sql, List<String> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", values.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) rows.getString(1);
      }
    }
  }

  private void each(String sql, List<String> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (String value : values) {
        statement.setString(1, value);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
