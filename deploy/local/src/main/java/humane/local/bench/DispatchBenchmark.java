package humane.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.carrier.SandboxClock;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reminders a second from due to sent, every gate and ledger line included, beside a bare loop of
 * POSTs to the same carrier.
 */
final class DispatchBenchmark implements Bench.Benchmark {
  private static final int BORROWERS = 3_000;
  private static final int REFERENCE_POSTS = 1_000;
  private static final int REFERENCE_AT_ONCE = 16;
  private static final long BETWEEN_QUESTIONS_MILLIS = 50;

  /** The ladder of these borrowers has this many texts, never more than twelve days apart. */
  private static final int WAVES = 4;

  private static final int DAYS_APART = 14;
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final SuiteHttp http = new SuiteHttp();

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    try (Suite suite = stage.start(true)) {
      return measured(suite);
    }
  }

  private Table measured(Suite suite) throws Exception {
    SandboxClock clock = new SandboxClock(http, suite.ports());
    clock.moveToNext(LocalTime.of(22, 30), SHANGHAI);
    LocalDate today = LocalDate.ofInstant(clock.now(), SHANGHAI);
    // Nobody is reminded on a day of rest.
    LocalDate first = today.plusDays(1);
    while (first.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) first = first.plusDays(1);
    new Imports(http, suite)
        .handIn(HttpRequest.BodyPublishers.ofString(ManyBorrowers.csv(BORROWERS, today)));
    untilCasesAreOpen(suite);
    List<Table.Line> lines = new ArrayList<>();
    for (int wave = 1; wave <= WAVES; wave++) {
      clock.moveTo(
          ZonedDateTime.of(first.plusDays((wave - 1L) * DAYS_APART), TEN, SHANGHAI).toInstant());
      Stopwatch watch = new Stopwatch();
      untilAllAreSent(suite, (long) wave * BORROWERS, watch);
      lines.add(new Table.Line("due to sent, reminder " + wave, BORROWERS, watch.seconds()));
    }
    JsonNode counts = counts(suite);
    lines.add(posted(suite, 1));
    lines.add(posted(suite, REFERENCE_AT_ONCE));
    return new Table(
        "dispatch through the sandbox carrier",
        lines,
        List.of(
            "the first wave finds the services just started; most to one number in "
                + WAVES
                + " waves: "
                + counts.path("maxPerNumber").asText()
                + ", codes used twice: "
                + counts.path("repeatedCodes").asText()));
  }

  /** The feed is read in order: once the last account has its case, all have. */
  private void untilCasesAreOpen(Suite suite) throws IOException, InterruptedException {
    String last = "/cases?accountRef=A-MANY-" + (BORROWERS - 1);
    while (http.json(
            SuiteHttp.to(suite.ports().of(Service.REMINDER_SERVICE), last)
                .header("Authorization", "Bearer " + suite.token("admin"))
                .GET())
        .path("items")
        .isEmpty()) Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
  }

  private void untilAllAreSent(Suite suite, long all, Stopwatch watch)
      throws IOException, InterruptedException {
    for (long sent = 0; sent < all; sent = counts(suite).path("messages").asLong()) {
      if (watch.seconds() > 120)
        throw new IOException("Only " + sent + " of " + all + " were sent in two minutes");
      Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
    }
  }

  private JsonNode counts(Suite suite) throws IOException {
    return http.json(SuiteHttp.to(suite.ports().of(Service.HANDSET), "/counts").GET());
  }

  private Table.Line posted(Suite suite, int atOnce) throws Exception {
    String path = "/2010-04-01/Accounts/" + suite.carrier().sid() + "/Messages.json";
    String sender = encoded(anySender(suite));
    Stopwatch watch = new Stopwatch();
    try (ExecutorService posters = Executors.newFixedThreadPool(atOnce)) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < REFERENCE_POSTS; i++) {
        String form =
            "To="
                + encoded(ManyBorrowers.number(1_000_000 + i))
                + "&From="
                + sender
                + "&Body="
                + encoded("reference " + i);
        answers.add(
            posters.submit(
                () ->
                    http.json(
                        SuiteHttp.to(suite.ports().of(Service.HANDSET), path)
                            .header("Authorization", suite.carrier().login())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)))));
      }
      for (Future<JsonNode> answer : answers) answer.get();
    }
    return new Table.Line(
        "reference: bare POSTs, " + atOnce + " at once", REFERENCE_POSTS, watch.seconds());
  }

  private String anySender(Suite suite) throws IOException {
    String path = "/2010-04-01/Accounts/" + suite.carrier().sid() + "/IncomingPhoneNumbers.json";
    HttpRequest.Builder list =
        SuiteHttp.to(suite.ports().of(Service.HANDSET), path)
            .header("Authorization", suite.carrier().login())
            .GET();
    return http.json(list).path("incoming_phone_numbers").path(0).path("phone_number").asText();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
