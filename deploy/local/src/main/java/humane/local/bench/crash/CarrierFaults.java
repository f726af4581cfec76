package humane.local.bench.crash;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;

/** A carrier that misbehaves all the while, now in one way and now in another. */
final class CarrierFaults {
  private static final String REPORTS =
      "\"callbacks\":{\"delayMs\":300,\"duplicate\":0.1,\"shuffle\":0.2,\"drop\":0.02}";

  /** Lost answers, hangs, errors of every kind, and a carrier that is slow. */
  private static final List<String> WAYS =
      List.of(
          "\"latencyMs\":10,\"acceptThenHang\":0.01," + REPORTS,
          "\"latencyMs\":10,\"acceptThen5xx\":0.05," + REPORTS,
          "\"latencyMs\":10,\"errorRate\":0.01,\"status\":500," + REPORTS,
          "\"latencyMs\":10,\"errorRate\":0.1,\"status\":429,\"retryAfter\":1," + REPORTS,
          "\"latencyMs\":400,\"acceptThenHang\":0.005," + REPORTS);

  private final SuiteHttp http;
  private final Suite suite;
  private final long seed;
  private int turn;

  CarrierFaults(SuiteHttp http, Suite suite, long seed) {
    this.http = http;
    this.suite = suite;
    this.seed = seed;
  }

  void next() throws IOException {
    put("{\"seed\":" + (seed + turn) + "," + WAYS.get(turn % WAYS.size()) + "}");
    turn++;
  }

  void none() throws IOException {
    put("{}");
  }

  private void put(String faults) throws IOException {
    http.json(
        SuiteHttp.to(suite.ports().of(Service.HANDSET), "/faults")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(faults)));
  }
}
