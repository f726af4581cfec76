package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopMeansStopTest extends Journey {
  private static final String NUMBER = "+8613490990001";
  private static final int CROWD = 150;
  private static final String FIRST_WORDS = "有一条消息";

  @AfterEach
  void theCarrierIsFastAgain() {
    carrier.faults(Map.of("latencyMs", 0));
  }

  @Test
  void stopMeansStop() {
    nightInShanghai();
    lender.importPortfolio(
        portfolio()
            .inChina("J-STOP", NUMBER, Map.of())
            .inChina("J-STOP", NUMBER, Map.of("account_ref", "A-J-STOP-2")));
    casesOpenFor("A-J-STOP", "A-J-STOP-2");
    morningInShanghai();
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      HandsetScreen handset = HandsetScreen.open(screen.phone("zh-CN"), suite, NUMBER);
      handset.quickReply("T");
      // Their text, the answer that it has stopped, and nothing else, now and later.
      assertThat(handset.bubbles()).hasCount(3);
      Screen.picture(handset.page(), "handset-stopped");
      for (int day = 0; day < 8; day++) morningInShanghai();
      Wait.throughout(
          "not a word more", Duration.ofSeconds(5), () -> carrier.received(NUMBER).size() == 2);
      assertThat(handset.bubbles()).hasCount(3);
    }
    assertThat(lender.timeline("A-J-STOP-2"))
        .anyMatch(item -> item.path("kind").asText().equals("SUPPRESSION"));
  }

  @Test
  void stopMeansStopForAMessageThatIsAlreadyReserved() {
    nightInShanghai();
    PortfolioFile file = portfolio();
    for (int i = 0; i < CROWD; i++) file.inChina("J-CROWD-" + i, number(i), Map.of());
    lender.importPortfolio(file);
    casesOpenFor(IntStream.range(0, CROWD).mapToObj(StopMeansStopTest::account).toList());
    // So slow that most are reserved while the first are being sent.
    carrier.faults(Map.of("latencyMs", 3000));
    morningInShanghai();
    Wait.until("somebody's message is reserved", () -> reserved().isPresent());

    int stopped = reserved().orElseThrow();
    carrier.text(number(stopped), "退订");
    carrier.faults(Map.of("latencyMs", 0));

    Wait.until(
        "all others are reached",
        () -> IntStream.range(0, CROWD).filter(i -> i != stopped).allMatch(i -> reminded(i)));
    Wait.throughout("whoever said stop is not", Duration.ofSeconds(5), () -> !reminded(stopped));
    assertThat(states(stopped)).contains("RELEASED").doesNotContain("SENT", "DELIVERED");
  }

  private java.util.OptionalInt reserved() {
    return IntStream.iterate(CROWD - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> states(i).equals(List.of("RESERVED")))
        .findFirst();
  }

  /** The states of the first reminder's attempts; the confirmation of the stop is none of them. */
  private List<String> states(int i) {
    return lender.timeline(account(i)).stream()
        .filter(
            item ->
                item.path("kind").asText().equals("ATTEMPT")
                    && item.path("text").asText().contains(FIRST_WORDS))
        .map(item -> item.path("state").asText())
        .toList();
  }

  private boolean reminded(int i) {
    return carrier.received(number(i)).stream().anyMatch(text -> text.body().contains(FIRST_WORDS));
  }

  private static String account(int i) {
    return "A-J-CROWD-" + i;
  }

  private static String number(int i) {
    return "+8613490991" + String.format("%03d", i);
  }
}
