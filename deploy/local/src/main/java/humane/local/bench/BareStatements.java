package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.bench.BareTables.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The reference: the last reminder of each person, written once more by one plain client with the
 * statements of the loop, in its transactions and batches, into tables with the same indexes and
 * foreign keys. No card, no gate, no cipher, no carrier: what the database itself costs.
 */
final class BareStatements implements AutoCloseable {
  /** As the loop's settings have them. */
  static final int PEOPLE_PER_BATCH = 250;

  static final int ATTEMPTS_PER_GROUP = 64;

  private final Connection connection;
  private long rows;

  BareStatements(Suite suite) throws SQLException {
    connection = suite.connect(Service.REMINDER_SERVICE);
  }

  Table.Line written(int atMost) throws SQLException {
    BareTables tables = new BareTables(connection);
    tables.prepare(atMost);
    List<Written> all = tables.written();
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
    return new Table.Line(
        String.format(
            Locale.ROOT,
            "reference: the same statements, bare (%.1f rows each)",
            rows / (double) Math.max(1, all.size())),
        all.size(),
        watch.seconds());
  }

  private void lease(List<Written> batch) throws SQLException {
    run(
        """
        UPDATE bare.person SET leased_by = 'bare', leased_until_system_at = now() WHERE borrower_id = ANY (ARRAY(
          SELECT borrower_id FROM bare.person WHERE borrower_id = ANY (?) FOR UPDATE SKIP LOCKED)) RETURNING borrower_id, wakes
        """,
        people(batch));
    connection.commit();
  }

  private void decide(List<Written> batch) throws SQLException {
    List<String> people = people(batch);
    run("SELECT borrower_id, wakes FROM bare.person WHERE borrower_id = ANY (?)", people);
    connection.commit();
    lock(people);
    run("SELECT * FROM known_number WHERE borrower_id = ANY (?)", people);
    run(
        "SELECT * FROM bare.reminder_case WHERE borrower_id = ANY (?) AND state <> 'CLOSED'",
        people);
    run(
        "SELECT case_id FROM bare.step WHERE case_id = ANY (?::uuid[]) AND origin = 'LADDER' AND state IN ('WAITING', 'RESERVED')",
        cases(batch));
    run("SELECT * FROM bare.step WHERE borrower_id = ANY (?) AND state = 'WAITING'", people);
    histories(batch);
    rows("attempt", batch.stream().map(Written::attemptRow).toList());
    rows("check_code", batch.stream().map(Written::codeRow).toList());
    run(
        """
        UPDATE bare.step SET state = 'RESERVED', last_decision = one.print
        FROM unnest(?::uuid[], ?::text[]) AS one (id, print) WHERE step.id = one.id
        """,
        steps(batch),
        people);
    ledger(batch, 0);
    run(
        "SELECT borrower_id, min(try_at) FROM bare.step WHERE borrower_id = ANY (?) AND state = 'WAITING' GROUP BY borrower_id",
        people);
    run(
        """
        UPDATE bare.person SET due_at = NULL, asked_at = NULL, leased_by = NULL, leased_until_system_at = NULL, retry_system_at = NULL
        FROM unnest(?::text[]) AS one (borrower_id) WHERE person.borrower_id = one.borrower_id
        """,
        people);
    connection.commit();
  }

  private void handOver(List<Written> group) throws SQLException {
    List<String> people = people(group);
    run(
        "SELECT borrower_id FROM bare.attempt WHERE state = 'RESERVED' ORDER BY reserved_at LIMIT 64");
    connection.commit();
    run(
        "SELECT borrower_id, wakes FROM bare.person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE SKIP LOCKED",
        people);
    run("SELECT * FROM bare.attempt WHERE borrower_id = ANY (?) AND state = 'RESERVED'", people);
    run("SELECT * FROM bare.step WHERE id = ANY (?::uuid[])", steps(group));
    run("SELECT * FROM bare.reminder_case WHERE id = ANY (?::uuid[])", cases(group));
    histories(group);
    run(
        "UPDATE bare.attempt SET state = 'SENDING', sending_at = now(), sending_system_at = now() WHERE id = ANY (?::uuid[]) RETURNING id",
        attempts(group));
    ledger(group, 1);
    connection.commit();
  }

  private void leave(List<Written> group) throws SQLException {
    run(
        """
        SELECT id, sending_system_at, set_config('synchronous_commit', 'off', true) FROM bare.attempt
        WHERE id = ANY (?::uuid[]) AND state = 'SENDING' ORDER BY id FOR UPDATE
        """,
        attempts(group));
    connection.commit();
  }

  private void sent(List<Written> group) throws SQLException {
    List<String> people = people(group);
    lock(people);
    run(
        "SELECT pg_advisory_xact_lock(hashtextextended(id, 13)) FROM (SELECT unnest(?::text[]) AS id ORDER BY 1) AS ids",
        attempts(group));
    run(
        """
        UPDATE bare.attempt SET state = 'SENT', ended_at = now(), carrier_id = told.carrier_id
        FROM (SELECT attempt.id, one.carrier_id FROM unnest(?::uuid[], ?::text[]) AS one (id, carrier_id) JOIN bare.attempt USING (id)
              ORDER BY attempt.id FOR UPDATE OF attempt) AS told
        WHERE attempt.id = told.id RETURNING attempt.id
        """,
        attempts(group),
        attempts(group));
    ledger(group, 2);
    run(
        "UPDATE bare.step SET state = 'DONE', params_sealed = NULL WHERE id = ANY (?::uuid[]) RETURNING case_id",
        steps(group));
    run(
        "UPDATE bare.reminder_case SET last_attempt_at = now(), state = 'OPEN' WHERE id = ANY (?::uuid[]) AND state <> 'CLOSED'",
        cases(group));
    run("SELECT * FROM bare.reminder_case WHERE id = ANY (?::uuid[])", cases(group));
    rows("step", group.stream().map(Written::nextStepRow).filter(Objects::nonNull).toList());
    run(
        """
        UPDATE bare.person SET due_at = now(), wakes = wakes + 1
        FROM unnest(?::text[]) AS one (borrower_id) WHERE person.borrower_id = one.borrower_id
        """,
        people);
    run("DELETE FROM early_report WHERE carrier_id = ANY (?)", attempts(group));
    connection.commit();
  }

  private void lock(List<String> people) throws SQLException {
    run(
        "SELECT borrower_id, wakes FROM bare.person WHERE borrower_id = ANY (?) ORDER BY borrower_id FOR UPDATE",
        people);
  }

  /** What the gate is told of the past, under the locks on accounts and numbers. */
  private void histories(List<Written> group) throws SQLException {
    List<String> people = people(group);
    List<String> accounts = group.stream().map(Written::account).toList();
    List<String> numbers = group.stream().map(Written::number).toList();
    run(
        "SELECT pg_advisory_xact_lock(hashtextextended(token, 11)) FROM (SELECT unnest(?::text[]) AS token ORDER BY 1) AS accounts",
        accounts);
    run(
        "SELECT pg_advisory_xact_lock_shared(hashtextextended(token, 17)) FROM (SELECT unnest(?::text[]) AS token ORDER BY 1) AS numbers",
        numbers);
    run(
        "SELECT * FROM suppression WHERE (borrower_id = ANY (?) OR number_token = ANY (?)) AND lifted_at IS NULL",
        people,
        numbers);
    run("SELECT * FROM started WHERE borrower_id = ANY (?)", people);
    run(
        """
        SELECT * FROM bare.attempt WHERE (borrower_id = ANY (?) OR account_tokens[1] = ANY (?)) AND reserved_at > '2000-01-01'
          AND state NOT IN ('RELEASED', 'NOT_TAKEN')
        """,
        people,
        accounts);
    run(
        "SELECT * FROM outside_contact WHERE borrower_id = ANY (?) OR account_tokens && ?",
        people,
        accounts);
    run("SELECT * FROM outside_contact WHERE borrower_id = ANY (?)", people);
    run("SELECT * FROM inbound_message WHERE number_token = ANY (?)", numbers);
    run("SELECT * FROM voice_call WHERE inbound AND borrower_id = ANY (?)", people);
  }

  private static List<String> people(List<Written> group) {
    return group.stream().map(Written::person).toList();
  }

  private static List<String> steps(List<Written> group) {
    return group.stream().map(Written::step).toList();
  }

  private static List<String> cases(List<Written> group) {
    return group.stream().map(Written::caseId).toList();
  }

  private static List<String> attempts(List<Written> group) {
    return group.stream().map(Written::attempt).toList();
  }

  private void ledger(List<Written> group, int which) throws SQLException {
    rows(
        "ledger_entry",
        group.stream()
            .filter(one -> one.ledger().size() > which)
            .map(one -> one.ledger().get(which))
            .toList());
  }

  private void rows(String table, List<String> values) throws SQLException {
    run(
        "INSERT INTO bare.%1$s OVERRIDING SYSTEM VALUE SELECT * FROM unnest(?::public.%1$s[])"
            .formatted(table),
        values);
  }

  @SafeVarargs
  private void run(String sql, List<String>... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++)
        statement.setArray(i + 1, connection.createArrayOf("text", values[i].toArray()));
      boolean reads = sql.stripLeading().startsWith("SELECT");
      if (!statement.execute()) rows += statement.getUpdateCount();
      else
        try (ResultSet found = statement.getResultSet()) {
          while (found.next()) {
            found.getString(1);
            if (!reads) rows++;
          }
        }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
