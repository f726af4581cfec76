package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.carrier.SandboxClock;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether sealing keeps up with the loop, how fast a backlog of a million entries is sealed and
 * exported, and how fast an outsider verifies them, beside plain SHA-256 over the same bytes.
 */
final class LedgerBenchmark implements Bench.Benchmark {
  private static final int BORROWERS = 3_000;

  /** Smaller where the machine is busy: {@code JAVA_TOOL_OPTIONS=-Dhumane.bench.backlog=200000}. */
  private static final int BACKLOG = Integer.getInteger("humane.bench.backlog", 1_000_000);

  private static final int PIECE = 20_000;
  private static final long BETWEEN_QUESTIONS_MILLIS = 50;
  private static final double PATIENCE_SECONDS = 600;
  private static final String HANDED_OVER =
      "SELECT count(*) FROM attempt WHERE state NOT IN ('RESERVED', 'SENDING', 'RELEASED')";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final SuiteHttp http = new SuiteHttp();

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    try (Suite suite = stage.start(true);
        Connection database = suite.connect(Service.REMINDER_SERVICE)) {
      List<Table.Line> lines = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      notes.add("PostgreSQL says: fsync " + shown(database, "SHOW fsync"));
      openCases(suite);
      theLoop(suite, database, lines, notes);
      theBacklog(database, lines);
      new LedgerFile(suite, http, stage.projectRoot(), stage.data()).measure(lines, notes);
      return new Table("the ledger", lines, notes);
    }
  }

  private void openCases(Suite suite) throws IOException, InterruptedException {
    SandboxClock clock = new SandboxClock(http, suite.ports());
    clock.moveToNext(LocalTime.of(22, 30), SHANGHAI);
    LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
    new Imports(http, suite)
        .handIn(HttpRequest.BodyPublishers.ofString(ManyBorrowers.csv(BORROWERS, today)));
    String last = "/cases?accountRef=A-MANY-" + (BORROWERS - 1);
    while (http.json(
            SuiteHttp.to(suite.ports().of(Service.REMINDER_SERVICE), last)
                .header("Authorization", "Bearer " + suite.token("admin"))
                .GET())
        .path("items")
        .isEmpty()) Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
  }

  /** The loop at full speed; the ledger is looked at all the while. */
  private void theLoop(Suite suite, Connection database, List<Table.Line> lines, List<String> notes)
      throws Exception {
    SealingLag lag = new SealingLag();
    long before = number(database, SealingLag.APPENDED);
    new SandboxClock(http, suite.ports()).moveToNext(LocalTime.of(10, 0), SHANGHAI);
    Stopwatch watch = new Stopwatch();
    double allAppendedAfter = 0;
    long appended = before;
    long sealed = 0;
    while (number(database, HANDED_OVER) < BORROWERS || sealed < appended) {
      if (watch.seconds() > PATIENCE_SECONDS)
        throw new IOException("Not all reminders were handed over and sealed in ten minutes");
      long now = number(database, SealingLag.APPENDED);
      if (now > appended) allAppendedAfter = watch.seconds();
      appended = now;
      sealed = number(database, SealingLag.SEALED);
      lag.look(watch.seconds(), appended, sealed);
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
    }
    lines.add(new Table.Line("entries appended by the loop", appended - before, allAppendedAfter));
    lines.add(new Table.Line("entries sealed meanwhile", sealed - before, watch.seconds()));
    notes.add(
        String.format(
            "During the loop an entry waited at most %.2f seconds to be sealed; at most %d waited at once.",
            lag.longestSeconds(), lag.mostEntries()));
  }

  /**
   * As many entries as a large lender writes in a day, committed at once; each is a copy of one
   * that the loop wrote.
   */
  private static void theBacklog(Connection database, List<Table.Line> lines)
      throws SQLException, InterruptedException {
    try (Statement sql = database.createStatement()) {
      sql.execute("SELECT pg_advisory_lock(hashtextextended('ledger_sealer', 7))");
      for (int i = 0; i < BACKLOG / PIECE; i++)
        sql.execute(
            """
            INSERT INTO ledger_entry (id, at, subject, kind, bytes, sha256)
            SELECT fresh, at, subject, kind, convert_to(replace(convert_from(bytes, 'UTF8'), id::text, fresh::text), 'UTF8'), ''
            FROM (SELECT e.*, gen_random_uuid() AS fresh FROM (SELECT * FROM ledger_entry ORDER BY seq LIMIT 10000) e, generate_series(1, 2)) copies
            LIMIT %d
            """
                .formatted(PIECE));
    }
    long appended = number(database, SealingLag.APPENDED);
    long before = number(database, SealingLag.SEALED);
    long sealed = before;
    shown(database, "SELECT pg_advisory_unlock(hashtextextended('ledger_sealer', 7))");
    Stopwatch watch = new Stopwatch();
    while (sealed < appended) {
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
      sealed = number(database, SealingLag.SEALED);
    }
    lines.add(new Table.Line("entries sealed from a backlog", sealed - before, watch.seconds()));
  }

  private static long number(Connection database, String query) throws SQLException {
    return Long.parseLong(shown(database, query));
  }

  private static String shown(Connection database, String query) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
