package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreeAccountsOnePersonTest extends Journey {
  private static final String NUMBER = "+8613490920001";
  private static final int TEXTS_IN_SEVEN_DAYS_MAX = 3;

  @Test
  void threeAccountsOnePersonOneCap() {
    nightInShanghai();
    lender.importPortfolio(
        portfolio()
            .inChina("J-THREE", NUMBER, Map.of("account_ref", "A-J-THREE-1"))
            .inChina("J-THREE", NUMBER, Map.of("account_ref", "A-J-THREE-2"))
            .inChina("J-THREE", NUMBER, Map.of("account_ref", "A-J-THREE-3")));
    casesOpenFor("A-J-THREE-1", "A-J-THREE-2", "A-J-THREE-3");

    morningInShanghai();
    oneTextArrives(NUMBER);
    Wait.throughout(
        "one text on the first day",
        Duration.ofSeconds(5),
        () -> carrier.received(NUMBER).size() == 1);
    for (int day = 2; day <= 7; day++) {
      morningInShanghai();
      Wait.throughout(
          "the cap holds on day " + day,
          Duration.ofSeconds(2),
          () -> carrier.received(NUMBER).size() <= TEXTS_IN_SEVEN_DAYS_MAX);
    }

    List<Instant> sent = carrier.received(NUMBER).stream().map(Carrier.Text::at).toList();
    assertThat(sent).hasSizeBetween(1, TEXTS_IN_SEVEN_DAYS_MAX);
    for (int i = 1; i < sent.size(); i++)
      assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofHours(24));
  }
}
