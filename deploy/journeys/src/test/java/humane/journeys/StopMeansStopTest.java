package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import humane.local.Service;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopMeansStopTest extends Journey {
  private static final String NUMBER = "+8613490990001";
  private static final String ON_THE_PAGE = "+8613490990002";
  private static final String PIN = "482915";
  private static final Pattern LINK = Pattern.compile("https?://\\S+/me/in/[^\\s。]+");
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
  void stopMeansStopOnTheBorrowersOwnPageWhenThePageHasAnswered() {
    nightInShanghai();
    lender.importPortfolio(
        portfolio().inChina("J-PAGE", ON_THE_PAGE, Map.of("account_ref", "A-J-PAGE-4712")));
    casesOpenFor("A-J-PAGE-4712");
    morningInShanghai();
    oneTextArrives(ON_THE_PAGE);

    try (Screen screen = new Screen()) {
      Page page = signedIn(screen.phone("zh-CN"));
      page.navigate(suite.url(Service.BORROWER_SERVICE) + "/me/wishes");
      page.locator("input[value=SMS]").uncheck();
      page.locator("main form button[type=submit]").click();
      // The page says so only once reminder-service has asked on behind this change.
      assertThat(page.locator("[role=status]")).containsText("从现在起生效");
      Screen.picture(page, "portal-wishes-kept");
      assertThat(page.locator("input[value=SMS]")).not().isChecked();
    }
    for (int day = 0; day < 8; day++) morningInShanghai();
    Wait.throughout(
        "the reminder and the link, and nothing after the page",
        Duration.ofSeconds(5),
        () -> carrier.received(ON_THE_PAGE).size() == 2);
  }

  private Page signedIn(Page page) {
    page.navigate(suite.url(Service.BORROWER_SERVICE) + "/me");
    page.locator("#number").fill(ON_THE_PAGE);
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("main")).containsText("夜间的请求会在早上发出");
    Screen.picture(page, "portal-asked");
    Wait.until("the link arrives", () -> carrier.received(ON_THE_PAGE).size() == 2);
    page.navigate(
        LINK.matcher(carrier.received(ON_THE_PAGE).getLast().body())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow());
    page.locator("#contract").fill("4712");
    page.locator("main form button[type=submit]").first().click();
    page.locator("#pin").fill(PIN);
    page.locator("#again").fill(PIN);
    page.locator("main form button[type=submit]").first().click();
    assertThat(page.locator("a.button[href*='/plan']")).isVisible();
    return page;
  }

  @Test
  void stopMeansStopForAMessageThatIsAlreadyReserved() {
    nightInShanghai();
    PortfolioFile file = portfolio();
    for (int i = 0; i < CROWD; i++) file.inChina("J-CROWD-" + i, number(i), Map.of());
    lender.importPortfolio(file);
    casesOpenFor(IntStream.range(0, CROWD).mapToObj(StopMeansStopTest::account).toList());
    // So slow that most stay reserved for seconds while the first are being sent.
    carrier.faults(Map.of("latencyMs", 7000));
    morningInShanghai();
    Set<Integer> said = new HashSet<>();
    int stopped = somebodyWhoseMessageIsReservedSaysStop(said);
    carrier.faults(Map.of("latencyMs", 0));

    Wait.until(
        "all others are reached",
        () -> IntStream.range(0, CROWD).filter(i -> !said.contains(i)).allMatch(i -> reminded(i)));
    Wait.throughout("whoever said stop is not", Duration.ofSeconds(5), () -> !reminded(stopped));
    assertThat(lender.timeline(account(stopped)))
        .anyMatch(item -> item.path("state").asText().equals("RELEASED"))
        .noneMatch(
            item ->
                is(item, "ATTEMPT", "SENDING")
                    && item.path("purpose").asText().equals("PAYMENT_REMINDER"));
  }

  /**
   * Between our look and the carrier's call the message may have been handed over: then the stop
   * came too late for it, and somebody else is asked. A message handed over after the stop is none
   * of those.
   */
  private int somebodyWhoseMessageIsReservedSaysStop(Set<Integer> said) {
    while (said.size() < CROWD / 4) {
      Wait.until("somebody's message is reserved", () -> reserved(said).isPresent());
      int stopped = reserved(said).orElseThrow();
      said.add(stopped);
      carrier.text(number(stopped), "退订");
      Wait.until("the stop is written down", () -> stopAt(stopped) >= 0);
      int sending = indexOf(stopped, item -> is(item, "ATTEMPT", "SENDING"));
      if (sending < 0 || sending > stopAt(stopped)) return stopped;
    }
    throw new AssertionError("Every message was handed over before its stop came");
  }

  private int stopAt(int i) {
    return indexOf(i, item -> item.path("kind").asText().equals("SUPPRESSION"));
  }

  private int indexOf(int i, Predicate<JsonNode> wanted) {
    List<JsonNode> timeline = lender.timeline(account(i));
    return IntStream.range(0, timeline.size())
        .filter(at -> wanted.test(timeline.get(at)))
        .findFirst()
        .orElse(-1);
  }

  private OptionalInt reserved(Set<Integer> without) {
    return IntStream.iterate(CROWD - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> !without.contains(i))
        .filter(StopMeansStopTest.this::isReserved)
        .findFirst();
  }

  /** Decided and kept for sending, but not handed to the carrier. */
  private boolean isReserved(int i) {
    List<JsonNode> timeline = lender.timeline(account(i));
    return timeline.stream().anyMatch(item -> is(item, "DECISION", "RESERVED"))
        && timeline.stream().noneMatch(item -> is(item, "ATTEMPT", "SENDING"));
  }

  private static boolean is(JsonNode item, String kind, String state) {
    return item.path("kind").asText().equals(kind) && item.path("state").asText().equals(state);
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
