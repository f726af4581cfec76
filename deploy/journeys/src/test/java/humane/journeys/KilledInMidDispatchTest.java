package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KilledInMidDispatchTest extends Journey {
  private static final int BORROWERS = 120;
  private static final String REMINDER = Service.REMINDER_SERVICE.partName();

  @AfterEach
  void theCarrierIsFastAgain() {
    carrier.faults(Map.of("latencyMs", 0));
  }

  @Test
  void killedInMidDispatchNobodyTwiceNobodyLost() {
    nightInShanghai();
    PortfolioFile file = portfolio();
    for (int i = 0; i < BORROWERS; i++) file.inChina("J-KILL-" + i, number(i), Map.of());
    lender.importPortfolio(file);
    List<String> accounts = IntStream.range(0, BORROWERS).mapToObj(i -> "A-J-KILL-" + i).toList();
    casesOpenFor(accounts);
    carrier.faults(Map.of("latencyMs", 1500));

    long before = sent();
    morningInShanghai();
    Wait.until("some are sent and some are not", () -> sent() - before >= 10);
    suite.kill(REMINDER);
    long sentAtTheKill = sent() - before;
    carrier.faults(Map.of("latencyMs", 0));
    suite.restart(REMINDER);
    suite.awaitReady(REMINDER);

    assertThat(sentAtTheKill).isLessThan(BORROWERS);
    Wait.until(
        "everybody was reached, or is known to be in doubt",
        () -> IntStream.range(0, BORROWERS).allMatch(this::reachedOrInDoubt));
    Wait.throughout(
        "nobody twice",
        Duration.ofSeconds(5),
        () -> IntStream.range(0, BORROWERS).allMatch(i -> carrier.received(number(i)).size() <= 1));
  }

  private long sent() {
    return carrier.counts().path("messages").asLong();
  }

  private boolean reachedOrInDoubt(int i) {
    if (carrier.received(number(i)).size() == 1) return true;
    return lender.timeline("A-J-KILL-" + i).stream()
        .anyMatch(
            item ->
                item.path("kind").asText().equals("DELIVERY")
                    && item.path("state").asText().equals("UNKNOWN"));
  }

  private static String number(int i) {
    return "+8613490950" + String.format("%03d", i);
  }
}
