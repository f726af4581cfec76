package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole way of a reminder, from due to recorded: with a carrier that answers at once, beside
 * db-scheduler and the bare statements; with a long queue behind; and through the sandbox carrier
 * with its signed reports, beside bare requests to it. And texts that come in.
 */
final class OutreachBenchmark implements Bench.Benchmark {
  private static final int REFERENCE_AT_ONCE = 16;
  private static final long BETWEEN_QUESTIONS_MILLIS = 20;
  private static final double PATIENCE_SECONDS = 120;

  private final int borrowers;
  private final long shortQueue;
  private final long longQueue;
  private final int emptyTasks;
  private final int inboundTexts;
  private final SuiteHttp http = new SuiteHttp();
  private final List<Table.Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  OutreachBenchmark(boolean isShort) {
    borrowers = isShort ? 1_000 : 5_000;
    shortQueue = isShort ? 1_000 : 10_000;
    longQueue = isShort ? 100_000 : 1_000_000;
    emptyTasks = isShort ? 5_000 : 50_000;
    inboundTexts = isShort ? 1_000 : 5_000;
  }

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    atOnce(stage);
    throughTheSandbox(stage);
    return new Table("outreach", lines, notes);
  }

  /** The carrier answers at once and reports nothing, so that what is left is our own work. */
  private void atOnce(Bench.Stage stage) throws Exception {
    try (AtOnceCarrier carrier = new AtOnceCarrier();
        Suite suite =
            stage.start(
                stage.data().resolve("at-once"),
                true,
                Map.of(
                    Service.REMINDER_SERVICE, Map.of("humane.twilio.base-url", carrier.url())))) {
      notes.add("PostgreSQL says: fsync " + shown(suite, "SHOW fsync"));
      notes.add(
          "People decided together: "
              + BareStatements.PEOPLE_PER_BATCH
              + "; attempts handed over together: "
              + BareStatements.ATTEMPTS_PER_GROUP);
      Waves waves = new Waves(suite, borrowers);
      waves.handIn();
      wave(suite, waves, 1, "carrier at once, just started", carrier::taken);
      Backlog.fill(suite, "short-", shortQueue, waves.at(2));
      double few = wave(suite, waves, 2, "carrier at once, queue of " + shortQueue, carrier::taken);
      Backlog.fill(suite, "long-", longQueue, waves.at(3));
      double many = wave(suite, waves, 3, "carrier at once, queue of " + longQueue, carrier::taken);
      notes.add(String.format(Locale.ROOT, "Long queue to short: %.2f times the time", many / few));
      untilRecorded(suite);
      lines.add(EmptyTasks.executed(suite, emptyTasks));
      try (BareStatements bare = new BareStatements(suite)) {
        lines.add(bare.written(borrowers));
      }
      notes.add("Heap used in MiB after this: " + heap(suite));
    }
  }

  private void throughTheSandbox(Bench.Stage stage) throws Exception {
    try (Suite suite = stage.start(stage.data().resolve("sandbox"), true, Map.of())) {
      Waves waves = new Waves(suite, borrowers);
      waves.handIn();
      wave(suite, waves, 1, "sandbox carrier, just started", () -> messages(waves));
      for (int wave = 2; wave <= Waves.TEXTS; wave++)
        wave(suite, waves, wave, "sandbox carrier, reminder " + wave, () -> messages(waves));
      notes.add(
          "Most to one number in "
              + Waves.TEXTS
              + " reminders: "
              + waves.counts().path("maxPerNumber").asText()
              + ", codes used twice: "
              + waves.counts().path("repeatedCodes").asText());
      lines.add(posted(suite, borrowers, REFERENCE_AT_ONCE));
      new InboundTexts(suite).measure(inboundTexts, lines, notes);
      notes.add("Heap used in MiB after that: " + heap(suite));
    }
  }

  private static long messages(Waves waves) {
    return waves.counts().path("messages").asLong();
  }

  private double wave(
      Suite suite, Waves waves, int wave, String what, java.util.function.LongSupplier sent)
      throws Exception {
    Effort before = Effort.soFar(suite);
    double seconds = waves.run(wave, sent);
    lines.add(new Table.Line(what, borrowers, seconds));
    untilRecorded(suite);
    notes.add(what + ", " + Effort.soFar(suite).of(borrowers, before));
    return seconds;
  }

  /** Every answer and report is in the database. */
  private static void untilRecorded(Suite suite)
      throws SQLException, IOException, InterruptedException {
    Stopwatch watch = new Stopwatch();
    while (!shown(suite, "SELECT count(*) FROM attempt WHERE state IN ('RESERVED', 'SENDING')")
        .equals("0")) {
      if (watch.seconds() > PATIENCE_SECONDS)
        throw new IOException("Not every answer was recorded in two minutes");
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
    }
  }

  /** The same forms, by one plain client. */
  private Table.Line posted(Suite suite, int posts, int atOnce) throws Exception {
    String account = "/2010-04-01/Accounts/" + suite.carrier().sid();
    int port = suite.ports().of(Service.HANDSET);
    String sender =
        http.json(
                SuiteHttp.to(port, account + "/IncomingPhoneNumbers.json")
                    .header("Authorization", suite.carrier().login())
                    .GET())
            .path("incoming_phone_numbers")
            .path(0)
            .path("phone_number")
            .asText();
    String callback =
        "http://localhost:" + suite.ports().of(Service.REMINDER_SERVICE) + "/q/health/live";
    Stopwatch watch = new Stopwatch();
    try (ExecutorService posters = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> answers = new ArrayList<>();
      for (int i = 0; i < posts; i++) {
        Map<String, String> form = new TreeMap<>();
        form.put("To", ManyBorrowers.number(1_000_000 + i));
        form.put("From", sender);
        form.put("Body", "reference " + i);
        form.put("StatusCallback", callback);
        HttpRequest.Builder request =
            SuiteHttp.to(port, account + "/Messages.json")
                .header("Authorization", suite.carrier().login())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Signed.body(form)));
        answers.add(posters.submit(() -> http.json(request)));
      }
      for (Future<?> answer : answers) answer.get();
    }
    return new Table.Line("reference: bare POSTs, " + atOnce + " at once", posts, watch.seconds());
  }

  private String heap(Suite suite) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Service service : Service.values()) {
      String metrics =
          http.client()
              .send(
                  SuiteHttp.to(suite.ports().of(service), "/q/metrics")
                      .timeout(Duration.ofSeconds(10))
                      .GET()
                      .build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString())
              .body();
      double used =
          metrics
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
              .sum();
      text.append(String.format(Locale.ROOT, "%s %.0f, ", service.partName(), used / (1 << 20)));
    }
    return text + "of at most 512 each";
  }

  private static String shown(Suite suite, String query) throws SQLException {
    try (Connection database = suite.connect(Service.REMINDER_SERVICE);
        Statement sql = database.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
