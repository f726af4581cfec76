package humane.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the loop as they were before the last reminder of each person, and what it wrote.
 */
final class BareTables {
  private static final List<String> ALL =
      List.of("person", "reminder_case", "step", "attempt", "check_code", "ledger_entry");

  private final Connection connection;

  /**
   * @param connection as the owner of the tables
   */
  BareTables(Connection connection) {
    this.connection = connection;
  }

  /** One reminder as the loop left it; whole rows are in PostgreSQL's own words. */
  record Written(
      String person,
      String step,
      String caseId,
      String account,
      String number,
      String attempt,
      String attemptRow,
      String codeRow,
      @Nullable String nextStepRow,
      List<String> ledger) {}

  /** Everything as it was before those reminders, in tables of its own. */
  void prepare(int atMost) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA bare");
      sql.execute(
          """
          CREATE TABLE bare.chosen AS SELECT DISTINCT ON (a.borrower_id) a.borrower_id, a.id AS attempt_id, a.step_id, a.case_id, a.check_code,
            ARRAY(SELECT e.seq FROM ledger_entry e WHERE e.subject = p.subject ORDER BY e.seq DESC LIMIT 3) AS entries
          FROM attempt a JOIN person p USING (borrower_id) WHERE a.case_id IS NOT NULL ORDER BY a.borrower_id, a.reserved_at DESC LIMIT %d
          """
              .formatted(atMost));
      for (String table : ALL)
        sql.execute("CREATE TABLE bare." + table + " (LIKE public." + table + " INCLUDING ALL)");
      copy(sql, "person", "");
      copy(sql, "reminder_case", "");
      copy(
          sql,
          "step",
          "WHERE NOT (state IN ('WAITING', 'RESERVED') AND EXISTS (SELECT FROM bare.chosen WHERE case_id = one.case_id))");
      sql.execute(
          "UPDATE bare.step SET state = 'WAITING' WHERE id IN (SELECT step_id FROM bare.chosen)");
      copy(sql, "attempt", "WHERE id NOT IN (SELECT attempt_id FROM bare.chosen)");
      copy(sql, "check_code", "WHERE code NOT IN (SELECT check_code FROM bare.chosen)");
      copy(sql, "ledger_entry", "WHERE seq NOT IN (SELECT unnest(entries) FROM bare.chosen)");
      for (String key : foreignKeys(sql)) sql.execute(key);
      for (String table : ALL) sql.execute("VACUUM ANALYZE bare." + table);
    }
  }

  private static void copy(Statement sql, String table, String which) throws SQLException {
    sql.execute(
        "INSERT INTO bare."
            + table
            + " OVERRIDING SYSTEM VALUE SELECT * FROM public."
            + table
            + " AS one "
            + which);
  }

  private static List<String> foreignKeys(Statement sql) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery(
            """
            SELECT format('ALTER TABLE bare.%s ADD %s', conrelid::regclass, replace(pg_get_constraintdef(oid), 'REFERENCES ', 'REFERENCES bare.'))
            FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
              AND conrelid::regclass::text IN ('reminder_case', 'step', 'attempt', 'check_code')
              AND confrelid::regclass::text IN ('person', 'reminder_case', 'step')
            """)) {
      while (row.next()) keys.add(row.getString(1));
    }
    return keys;
  }

  List<Written> written() throws SQLException {
    List<Written> all = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT a.borrower_id, a.step_id::text, a.case_id::text, a.account_tokens[1], a.number_token, a.id::text,
                       jsonb_populate_record(a, '{"state": "RESERVED", "carrier_id": null, "sending_at": null, "sending_system_at": null, "ended_at": null}')::text,
                       c::text,
                       (SELECT s::text FROM step s WHERE s.case_id = a.case_id AND s.state = 'WAITING' AND s.origin = 'LADDER'),
                       ARRAY(SELECT e::text FROM ledger_entry e WHERE e.seq = ANY (o.entries) ORDER BY e.seq)
                FROM bare.chosen o JOIN attempt a ON a.id = o.attempt_id JOIN check_code c ON c.code = a.check_code ORDER BY a.borrower_id
                """)) {
      while (row.next())
        all.add(
            new Written(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                List.of((String[]) row.getArray(10).getArray())));
    }
    return all;
  }
}
