package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A portfolio file into borrower-service, from the first byte sent to the last row committed,
 * beside PostgreSQL restoring the very tables that came of it; then a second file of the same
 * length whose service is killed in the middle, and what came of that.
 */
final class ImportBenchmark implements Bench.Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int PARTS_OF_THE_WAY = 2;
  private static final long BETWEEN_QUESTIONS_MILLIS = 50;
  private static final List<String> TABLES =
      List.of(
          "borrower", "borrower_key", "contact_point", "consent", "account", "hold", "change_feed");

  private final SuiteHttp http = new SuiteHttp();

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    int rows = stage.rows().orElse(ROWS);
    LocalDate today = LocalDate.ofInstant(stage.systemClock().instant(), ZoneOffset.UTC);
    Path calm = stage.data().resolve("calm.csv");
    Path torn = stage.data().resolve("torn.csv");
    ManyBorrowers.write(calm, "CALM-", rows, 0, today);
    ManyBorrowers.write(torn, "TORN-", rows, rows, today);
    try (Suite suite = stage.start(true);
        Connection database = suite.connect(Service.BORROWER_SERVICE)) {
      // What follows the feed is another service's work, and another benchmark's.
      suite.stop(Service.REMINDER_SERVICE.partName());
      suite.stop(Service.BUDGET_SERVICE.partName());
      Imports imports = new Imports(http, suite);
      Stopwatch watch = new Stopwatch();
      imports.handIn(HttpRequest.BodyPublishers.ofFile(calm));
      Table.Line imported = new Table.Line("borrower-service, POST to DONE", rows, watch.seconds());
      List<Long> undisturbed = counts(database, "CALM-");
      RestoredTables.Restored restored =
          new RestoredTables(database, stage.data(), TABLES).measure();
      Killed killed = killed(suite, imports, torn, rows);
      List<Long> resumed = counts(database, "TORN-");
      if (!resumed.equals(undisturbed))
        throw new IOException(
            "The import that was killed came to " + resumed + ", the other to " + undisturbed);
      return new Table(
          "import of a portfolio file",
          List.of(
              imported,
              new Table.Line(
                  "reference: COPY of the resulting rows", restored.rows(), restored.copySeconds()),
              new Table.Line(
                  "reference: with their keys and indexes",
                  restored.rows(),
                  restored.wholeSeconds()),
              new Table.Line("killed in the middle, to DONE", rows, killed.seconds())),
          List.of(
              ratio(imported, restored),
              String.format(
                  Locale.ROOT,
                  "Heap at most %d MB. The tables are %.1f MB as COPY writes them.",
                  Service.BORROWER_SERVICE.heapMegabytesMax(),
                  restored.bytes() / 1e6),
              "Killed after "
                  + killed.rowsCommitted()
                  + " rows and resumed: the same "
                  + undisturbed
                  + " rows in "
                  + String.join(", ", TABLES)
                  + ".",
              "PostgreSQL says: fsync " + shown(database, "SHOW fsync") + "."));
    }
  }

  private static String ratio(Table.Line imported, RestoredTables.Restored restored) {
    return String.format(
        Locale.ROOT,
        "The import takes %.2f times as long as restoring the tables with keys and indexes, %.2f times as the COPY alone.",
        imported.seconds() / restored.wholeSeconds(),
        imported.seconds() / restored.copySeconds());
  }

  private record Killed(long rowsCommitted, double seconds) {}

  private static Killed killed(Suite suite, Imports imports, Path file, int rows)
      throws IOException, InterruptedException {
    String part = Service.BORROWER_SERVICE.partName();
    Stopwatch watch = new Stopwatch();
    String id = imports.begin(HttpRequest.BodyPublishers.ofFile(file));
    while (imports.rowsRead(id) < rows / PARTS_OF_THE_WAY) Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
    suite.kill(part);
    suite.restart(part);
    suite.awaitReady(part);
    long committed = imports.rowsRead(id);
    imports.done(id);
    return new Killed(committed, watch.seconds());
  }

  /** How many rows each table holds of a file's borrowers. */
  private static List<Long> counts(Connection database, String prefix) throws SQLException {
    List<Long> counts = new ArrayList<>();
    for (String table : TABLES)
      counts.add(
          Long.valueOf(
              shown(
                  database,
                  "SELECT count(*) FROM %s WHERE %s IN (SELECT id FROM borrower WHERE ref LIKE '%s%%')"
                      .formatted(table, table.equals("borrower") ? "id" : "borrower_id", prefix))));
    return counts;
  }

  private static String shown(Connection database, String query) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
