package humane.journeys;

import humane.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BorrowerServiceDownTest extends Journey {
  private static final int BORROWERS = 5;
  private static final String BORROWER = Service.BORROWER_SERVICE.partName();

  @Test
  void borrowerServiceDownMeansSilenceAndTheMessagesGoOutLaterOnce() {
    nightInShanghai();
    PortfolioFile file = portfolio();
    for (int i = 0; i < BORROWERS; i++) file.inChina("J-DOWN-" + i, number(i), Map.of());
    lender.importPortfolio(file);
    casesOpenFor(IntStream.range(0, BORROWERS).mapToObj(i -> "A-J-DOWN-" + i).toList());

    suite.kill(BORROWER);
    try {
      morningInShanghai();
      Wait.throughout("silence", Duration.ofSeconds(8), () -> received() == 0);
    } finally {
      suite.restart(BORROWER);
      suite.awaitReady(BORROWER);
    }

    Wait.until(
        "everybody is reached",
        () -> numbers().stream().allMatch(number -> carrier.received(number).size() == 1));
    Wait.throughout("once", Duration.ofSeconds(5), () -> received() == BORROWERS);
  }

  private long received() {
    return numbers().stream().mapToLong(number -> carrier.received(number).size()).sum();
  }

  private static List<String> numbers() {
    return IntStream.range(0, BORROWERS).mapToObj(BorrowerServiceDownTest::number).toList();
  }

  private static String number(int i) {
    return "+861349096000" + i;
  }
}
