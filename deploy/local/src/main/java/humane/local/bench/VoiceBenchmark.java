package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a voice webhook takes to be answered while many calls go on: signature, understanding,
 * the turn, what follows from it and the ledger included, beside the liveness probe of the same
 * service under the same load.
 */
final class VoiceBenchmark implements Bench.Benchmark {
  private static final int CALLS = 600;
  private static final int CALLS_TO_WARM_UP = 200;
  private static final int AT_ONCE = 4;

  private final SuiteHttp http = new SuiteHttp();

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    try (Suite suite = stage.start(true)) {
      calls(suite, 0, CALLS_TO_WARM_UP);
      Stopwatch watch = new Stopwatch();
      long[] webhooks = calls(suite, CALLS_TO_WARM_UP, CALLS);
      Table.Line answered =
          new Table.Line("voice webhooks answered", webhooks.length, watch.seconds());
      watch = new Stopwatch();
      long[] bare = bare(suite, webhooks.length);
      return new Table(
          "voice, " + AT_ONCE + " calls at once",
          List.of(
              answered, new Table.Line("reference: bare endpoint", bare.length, watch.seconds())),
          List.of(
              Signed.percentiles("voice webhook", webhooks),
              Signed.percentiles("bare endpoint", bare)));
    }
  }

  /** Somebody rings, is not understood, asks about a code, complains and wants no more calls. */
  private long[] calls(Suite suite, int from, int count) throws Exception {
    return together(
        count,
        i -> {
          String sid = "CA%032x".formatted(from + i + 1);
          String number = ManyBorrowers.number(2_000_000 + from + i);
          List<Long> taken = new ArrayList<>();
          taken.add(post(suite, "/twilio/voice", form(sid, number, Map.of())));
          taken.add(turn(suite, 1, sid, number, "SpeechResult", "我没听懂"));
          taken.add(turn(suite, 2, sid, number, "Digits", "2"));
          taken.add(turn(suite, 3, sid, number, "SpeechResult", "我想投诉，别再打了"));
          taken.add(
              post(
                  suite,
                  "/twilio/voice/status",
                  form(sid, number, Map.of("CallStatus", "completed"))));
          return taken;
        });
  }

  private long[] bare(Suite suite, int count) throws Exception {
    URI live =
        URI.create(
            "http://localhost:" + suite.ports().of(Service.REMINDER_SERVICE) + "/q/health/live");
    return together(count, i -> List.of(timed(HttpRequest.newBuilder(live).GET().build())));
  }

  /** One piece of work, with the nanoseconds of each request in it. */
  private interface Work {
    List<Long> of(int i) throws Exception;
  }

  private static long[] together(int count, Work work) throws Exception {
    List<Long> all = new ArrayList<>();
    try (ExecutorService lines = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<Long>>> taken = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int one = i;
        taken.add(lines.submit(() -> work.of(one)));
      }
      for (Future<List<Long>> each : taken) all.addAll(each.get());
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  private long turn(Suite suite, int turn, String sid, String number, String field, String value)
      throws Exception {
    return post(suite, "/twilio/voice/turns/" + turn, form(sid, number, Map.of(field, value)));
  }

  private static Map<String, String> form(String sid, String number, Map<String, String> more) {
    Map<String, String> form = new TreeMap<>(more);
    form.put("CallSid", sid);
    form.put("From", number);
    form.put("To", "+8613499999999");
    form.put("Direction", "inbound");
    return form;
  }

  private long post(Suite suite, String path, Map<String, String> form)
      throws IOException, InterruptedException, GeneralSecurityException {
    String url = "http://localhost:" + suite.ports().of(Service.REMINDER_SERVICE) + path;
    String body = Signed.body(form);
    return timed(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", Signed.signature(url, form, suite.carrier().authToken()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private long timed(HttpRequest request) throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<String> answer = http.client().send(request, HttpResponse.BodyHandlers.ofString());
    long taken = System.nanoTime() - began;
    if (answer.statusCode() >= 300)
      throw new IOException(
          request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    return taken;
  }
}
