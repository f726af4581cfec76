package humane.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Rows a second from a portfolio file into borrower-service, beside PostgreSQL taking the same
 * bytes without a question.
 */
final class ImportBenchmark implements Bench.Benchmark {
  private static final int ROWS = 21_000;
  private static final int BATCH = 500;

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    try (Suite suite = stage.start(true)) {
      return measured(suite, stage.systemClock());
    }
  }

  private static Table measured(Suite suite, Clock systemClock) throws Exception {
    String csv =
        ManyBorrowers.csv(ROWS, LocalDate.ofInstant(systemClock.instant(), ZoneOffset.UTC));
    Table.Line copied = copied(suite, csv);
    Table.Line inserted = inserted(suite, csv);
    Imports imports = new Imports(new SuiteHttp(), suite);
    Stopwatch watch = new Stopwatch();
    JsonNode done = imports.handIn(HttpRequest.BodyPublishers.ofString(csv));
    Table.Line imported =
        new Table.Line(
            "borrower-service, POST to DONE", done.path("rowsAccepted").asLong(), watch.seconds());
    return new Table(
        "import of a portfolio file",
        List.of(imported, copied, inserted),
        List.of(
            "borrower-service itself says "
                + done.path("rowsPerSecond").asText()
                + " rows a second."));
  }

  private static Table.Line copied(Suite suite, String csv) throws SQLException, IOException {
    try (Connection connection = suite.connect(Service.BORROWER_SERVICE);
        Statement sql = connection.createStatement()) {
      makeTable(sql, "bench_copied", csv);
      Stopwatch watch = new Stopwatch();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_copied from stdin with (format csv, header)", new StringReader(csv));
      return new Table.Line("reference: COPY of the same file", ROWS, watch.seconds());
    }
  }

  private static Table.Line inserted(Suite suite, String csv) throws SQLException {
    try (Connection connection = suite.connect(Service.BORROWER_SERVICE);
        Statement sql = connection.createStatement()) {
      int columns = makeTable(sql, "bench_inserted", csv);
      String marks = String.join(",", java.util.Collections.nCopies(columns, "?"));
      connection.setAutoCommit(false);
      Stopwatch watch = new Stopwatch();
      try (PreparedStatement insert =
          connection.prepareStatement("insert into bench_inserted values (" + marks + ")")) {
        int pending = 0;
        for (String line : csv.lines().skip(1).toList()) {
          String[] fields = line.split(",", -1);
          for (int i = 0; i < columns; i++) insert.setString(i + 1, fields[i]);
          insert.addBatch();
          if (++pending % BATCH == 0) insert.executeBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
      return new Table.Line("reference: INSERT in batches of " + BATCH, ROWS, watch.seconds());
    }
  }

  private static int makeTable(Statement sql, String name, String csv) throws SQLException {
    String[] columns = csv.lines().findFirst().orElseThrow().split(",");
    sql.execute(
        "create table "
            + name
            + " ("
            + Arrays.stream(columns)
                .map(column -> column + " text")
                .collect(Collectors.joining(", "))
            + ")");
    return columns.length;
  }
}
