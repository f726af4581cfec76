package humane.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Contact cards, opened: how long a call of five hundred takes, and how many cards a second come
 * out when several ask, beside PostgreSQL handing out the same rows sealed.
 */
final class CardsBenchmark implements Bench.Benchmark {
  private static final int BORROWERS = 20_000;
  private static final int AT_ONCE = 500;
  private static final int CALLS_TO_WARM_UP = 300;
  private static final int CALLS = 500;
  private static final int CALLERS = 3;
  private static final int SEED = 7;
  private static final List<String> ROWS =
      List.of(
          "SELECT * FROM borrower WHERE id = ANY (?)",
          "SELECT * FROM own_number WHERE borrower_id = ANY (?)",
          "SELECT * FROM consent WHERE borrower_id = ANY (?)",
          "SELECT * FROM hold WHERE borrower_id = ANY (?) AND ended_at IS NULL",
          "SELECT * FROM account WHERE borrower_id = ANY (?)");

  private final ObjectMapper json = new ObjectMapper();
  private final SuiteHttp http = new SuiteHttp();

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    LocalDate today = LocalDate.ofInstant(stage.systemClock().instant(), ZoneOffset.UTC);
    Path file = stage.data().resolve("many.csv");
    ManyBorrowers.write(file, "MANY-", stage.rows().orElse(BORROWERS), 0, today);
    try (Suite suite = stage.start(true);
        Connection database = suite.connect(Service.BORROWER_SERVICE)) {
      suite.stop(Service.REMINDER_SERVICE.partName());
      suite.stop(Service.BUDGET_SERVICE.partName());
      new Imports(http, suite).handIn(HttpRequest.BodyPublishers.ofFile(file));
      List<String> ids = ids(database);
      HttpRequest.Builder ask =
          SuiteHttp.to(suite.ports().of(Service.BORROWER_SERVICE), "/contact-cards")
              .header(
                  "Authorization",
                  "Bearer "
                      + suite.serviceToken(
                          Service.REMINDER_SERVICE,
                          Service.BORROWER_SERVICE,
                          stage.systemClock().instant()))
              .header("Content-Type", "application/json");
      calls(ask, ids, CALLS_TO_WARM_UP, new Random(SEED));
      Stopwatch watch = new Stopwatch();
      long[] alone = calls(ask, ids, CALLS, new Random(SEED + 1));
      Table.Line one = new Table.Line("cards, one caller", (long) CALLS * AT_ONCE, watch.seconds());
      watch = new Stopwatch();
      together(ask, ids);
      Table.Line several =
          new Table.Line(
              "cards, " + CALLERS + " callers", (long) CALLERS * CALLS * AT_ONCE, watch.seconds());
      watch = new Stopwatch();
      long[] bare = bare(database, ids);
      return new Table(
          "contact cards, " + AT_ONCE + " in a call",
          List.of(
              one,
              several,
              new Table.Line(
                  "reference: the same rows, sealed", (long) CALLS * AT_ONCE, watch.seconds())),
          List.of(percentiles("a call", alone), percentiles("the queries alone", bare)));
    }
  }

  private static List<String> ids(Connection database) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement sql = database.createStatement();
        ResultSet row = sql.executeQuery("SELECT id FROM borrower")) {
      while (row.next()) ids.add(row.getString(1));
    }
    return ids;
  }

  private static List<String> some(List<String> ids, Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) some.add(ids.get(random.nextInt(ids.size())));
    return some;
  }

  private void together(HttpRequest.Builder ask, List<String> ids) throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<long[]>> all = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        Random random = new Random(SEED + 2 + caller);
        all.add(callers.submit(() -> calls(ask.copy(), ids, CALLS, random)));
      }
      for (Future<long[]> one : all) one.get();
    }
  }

  /** Nanoseconds of each call. */
  private long[] calls(HttpRequest.Builder ask, List<String> ids, int count, Random random)
      throws IOException, InterruptedException {
    long[] taken = new long[count];
    for (int i = 0; i < count; i++) {
      byte[] body = json.writeValueAsBytes(Map.of("borrowerIds", some(ids, random)));
      HttpRequest request = ask.copy().POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
      long begun = System.nanoTime();
      HttpClient client = http.client();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      taken[i] = System.nanoTime() - begun;
      if (answer.statusCode() != 200)
        throw new IOException("Cards were answered " + answer.statusCode());
    }
    return taken;
  }

  private static long[] bare(Connection database, List<String> ids) throws SQLException {
    Random random = new Random(SEED + 1);
    long[] taken = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      Object[] some = Collections.unmodifiableList(some(ids, random)).toArray();
      long begun = System.nanoTime();
      for (String query : ROWS)
        try (PreparedStatement sql = database.prepareStatement(query)) {
          sql.setArray(1, database.createArrayOf("text", some));
          try (ResultSet row = sql.executeQuery()) {
            while (row.next()) row.getString(1);
          }
        }
      taken[i] = System.nanoTime() - begun;
    }
    return taken;
  }

  private static String percentiles(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms.",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
