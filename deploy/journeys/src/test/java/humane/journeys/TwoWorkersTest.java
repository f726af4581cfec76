package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.Ports;
import humane.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoWorkersTest extends Journey {
  private static final int BORROWERS = 40;
  private static final String SECOND = "reminder-service-2";

  @Test
  void twoWorkersOneCap() throws Exception {
    nightInShanghai();
    PortfolioFile file = portfolio();
    for (int i = 0; i < BORROWERS; i++)
      for (int account = 1; account <= 2; account++)
        file.inChina(
            "J-TWO-" + i, number(i), Map.of("account_ref", "A-J-TWO-" + i + "-" + account));
    lender.importPortfolio(file);
    casesOpenFor(
        IntStream.range(0, BORROWERS)
            .boxed()
            .flatMap(i -> List.of("A-J-TWO-" + i + "-1", "A-J-TWO-" + i + "-2").stream())
            .toList());
    suite.startReplica(SECOND, Service.REMINDER_SERVICE, Ports.free().of(Service.REMINDER_SERVICE));
    try {
      morningInShanghai();
      // The second worker is nobody's address for the clock; it asks for the time at its start.
      suite.kill(SECOND);
      suite.restart(SECOND);

      for (int i = 0; i < BORROWERS; i++) oneTextArrives(number(i));
      suite.awaitReady(SECOND);
      Wait.throughout(
          "one text each",
          Duration.ofSeconds(5),
          () ->
              IntStream.range(0, BORROWERS).allMatch(i -> carrier.received(number(i)).size() == 1));
    } finally {
      suite.stop(SECOND);
    }
    assertThat(carrier.counts().path("repeatedCodes").asInt()).isZero();
  }

  private static String number(int i) {
    return "+8613490940" + String.format("%03d", i);
  }
}
