package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import humane.local.demo.ManyBorrowers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Texts that come in: signature checked and durably written before they are answered, beside the
 * liveness probe of the same service.
 */
final class InboundTexts {
  private static final int AT_ONCE = 8;

  private final Suite suite;
  private final SuiteHttp http = new SuiteHttp();
  private int next;

  InboundTexts(Suite suite) {
    this.suite = suite;
  }

  void measure(int texts, List<Table.Line> lines, List<String> notes) throws Exception {
    together(requests(texts), 0);
    Stopwatch watch = new Stopwatch();
    long[] highest = together(requests(texts), 0);
    double seconds = watch.seconds();
    lines.add(new Table.Line("inbound texts stored, " + AT_ONCE + " at once", texts, seconds));
    double half = texts / seconds / 2;
    long[] calm = together(requests(texts / 2), half);
    watch = new Stopwatch();
    long[] bare = together(probes(texts), 0);
    lines.add(new Table.Line("reference: bare endpoint of the service", texts, watch.seconds()));
    notes.add(Signed.percentiles("inbound text at the highest rate", highest));
    notes.add(Signed.percentiles("inbound text at half of it", calm));
    notes.add(Signed.percentiles("bare endpoint", bare));
  }

  /** Signed before the time is taken; from numbers that nobody has, so that nothing is answered. */
  private List<HttpRequest> requests(int many) throws Exception {
    String url = "http://localhost:" + port() + "/twilio/messages";
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Map<String, String> form = new TreeMap<>();
      form.put("MessageSid", "SM%032x".formatted(0x1000_0000L + next));
      form.put("From", ManyBorrowers.number(1_500_000 + next++));
      form.put("To", "+8613499999999");
      form.put("Body", "好的，谢谢");
      requests.add(
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
              .header(
                  "X-Twilio-Signature", Signed.signature(url, form, suite.carrier().authToken()))
              .POST(HttpRequest.BodyPublishers.ofString(Signed.body(form)))
              .build());
    }
    return requests;
  }

  private List<HttpRequest> probes(int many) {
    URI live = URI.create("http://localhost:" + port() + "/q/health/live");
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < many; i++) requests.add(HttpRequest.newBuilder(live).GET().build());
    return requests;
  }

  private int port() {
    return suite.ports().of(Service.REMINDER_SERVICE);
  }

  /**
   * Nanoseconds of each request; with a rate, counted from the moment at which it was due, so that
   * waiting is not left out.
   *
   * @param perSecond 0 for as fast as may be
   */
  private long[] together(List<HttpRequest> requests, double perSecond) throws Exception {
    long began = System.nanoTime();
    try (ExecutorService lines = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Long>> taken = new ArrayList<>();
      for (int i = 0; i < requests.size(); i++) {
        HttpRequest request = requests.get(i);
        long due =
            perSecond == 0 ? 0 : began + (long) (i / perSecond * TimeUnit.SECONDS.toNanos(1));
        taken.add(lines.submit(() -> timed(request, due)));
      }
      long[] nanos = new long[taken.size()];
      for (int i = 0; i < nanos.length; i++) nanos[i] = taken.get(i).get();
      return nanos;
    }
  }

  private long timed(HttpRequest request, long due) throws IOException, InterruptedException {
    while (due != 0 && System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
    long from = due == 0 ? System.nanoTime() : due;
    HttpResponse<String> answer = http.client().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300)
      throw new IOException(request.uri() + " answered " + answer.statusCode());
    return System.nanoTime() - from;
  }
}
