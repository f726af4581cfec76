package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.Service;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoWorkersTest extends Journey {
  private static final int BORROWERS = 150;
  private static final String SECOND = "reminder-service-2";
  private static final Pattern CARDS_READ =
      Pattern.compile("http_client_requests_seconds_count\\{[^}]*contact-cards[^}]*} ([0-9.]+)");

  @AfterEach
  void oneWorkerAgain() {
    suite.stop(SECOND);
    carrier.faults(Map.of("latencyMs", 0));
  }

  @Test
  void twoWorkersOneCap() throws Exception {
    // Both are at work in business hours before anything is due; what then falls due is due for
    // both at once.
    morningInShanghai();
    int port = TheSuite.replicaPort();
    suite.startReplica(SECOND, Service.REMINDER_SERVICE, port);
    carrier.faults(Map.of("latencyMs", 200));
    PortfolioFile file = portfolio();
    for (int i = 0; i < BORROWERS; i++)
      for (int account = 1; account <= 2; account++)
        file.inChina(
            "J-TWO-" + i, number(i), Map.of("account_ref", "A-J-TWO-" + i + "-" + account));

    lender.importPortfolio(file);

    for (int i = 0; i < BORROWERS; i++) oneTextArrives(number(i));
    Wait.throughout(
        "one text each",
        Duration.ofSeconds(5),
        () -> IntStream.range(0, BORROWERS).allMatch(i -> carrier.received(number(i)).size() == 1));
    assertThat(carrier.counts().path("repeatedCodes").asInt()).isZero();
    assertThat(cardsRead("http://localhost:" + port))
        .as("the second worker's looks at borrowers")
        .isPositive();
    assertThat(cardsRead(suite.url(Service.REMINDER_SERVICE)))
        .as("the first worker's")
        .isPositive();
  }

  private static double cardsRead(String worker) {
    Matcher count = CARDS_READ.matcher(new Http(worker, null).get("/q/metrics").granted().body());
    return count.results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
  }

  private static String number(int i) {
    return "+8613490940" + String.format("%03d", i);
  }
}
