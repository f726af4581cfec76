package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongPersonTest extends Journey {
  private static final String NUMBER = "+8613490930001";

  @Test
  void theWrongPersonStopsTheNumberForEverybodyItStandsFor() {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina("J-WRONG-1", NUMBER, Map.of()));
    casesOpenFor("A-J-WRONG-1");
    morningInShanghai();
    oneTextArrives(NUMBER);

    carrier.text(NUMBER, "错");
    int answered = settledCount();
    lender.importPortfolio(
        portfolio()
            .inChina("J-WRONG-1", NUMBER, Map.of("account_ref", "A-J-WRONG-1B"))
            .inChina("J-WRONG-2", NUMBER, Map.of()));
    casesOpenFor("A-J-WRONG-1B", "A-J-WRONG-2");
    morningInShanghai();
    morningInShanghai();

    Wait.throughout(
        "nobody is texted there any more",
        Duration.ofSeconds(6),
        () -> carrier.received(NUMBER).size() == answered);
    assertThat(lender.timeline("A-J-WRONG-1"))
        .anyMatch(item -> item.path("kind").asText().equals("SUPPRESSION"));
  }

  /** What is at most answered to the stranger, once the answer is there or stays away. */
  private int settledCount() {
    Wait.until(
        "the reply is understood",
        () ->
            lender.timeline("A-J-WRONG-1").stream()
                .anyMatch(item -> item.path("kind").asText().equals("SUPPRESSION")));
    Wait.throughout(
        "at most one answer", Duration.ofSeconds(4), () -> carrier.received(NUMBER).size() <= 2);
    List<Carrier.Text> texts = carrier.received(NUMBER);
    return texts.size();
  }
}
