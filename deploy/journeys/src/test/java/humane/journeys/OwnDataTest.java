package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import humane.local.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A borrower asks for what is known of them, and reads, prints and takes away all of it. */
class OwnDataTest extends Journey {
  private static final String NUMBER = "+8613490970202";
  private static final String ACCOUNT = "A-J-DATA-4713";
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s，。]+");

  @Test
  void fromTheFirstTextToEverythingThatIsKnownOnAPageOnPaperAndForAComputer() {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina("J-DATA", NUMBER, Map.of("account_ref", ACCOUNT)));
    casesOpenFor(ACCOUNT);
    morningInShanghai();
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      Page page = screen.phoneWithoutScript("zh-CN");
      page.navigate(askedForLink(page));
      new WayToAPlan(page, new Hand.Finger(), "data").signIn("4713");

      page.navigate(suite.url(Service.BORROWER_SERVICE) + "/me/asks");
      page.locator("#kind").selectOption("ACCESS");
      page.locator("form[action='/me/asks/data'] button").click();
      assertThat(page.locator(".note").first()).isVisible();
      assertThat(page.locator("main")).containsText("查看全部");
      Wait.until("the team has work from it", this::aDataRequestWaits);

      page.locator("a.button[href*='/messages/copy']").click();
      assertThat(page.locator("main")).containsText("李伟");
      assertThat(page.locator("main")).containsText(ACCOUNT);
      assertThat(page.locator(".timeline")).containsText("已送达");
      Screen.picture(page, "own-data");
      assertThat(start(page, "a[href*='paper.pdf']")).isEqualTo("%PDF-");
      assertThat(body(page, "a[href$='data.json']"))
          .contains("borrowerService", "reminderService", "budgetService", ACCOUNT);

      page.navigate(suite.url(Service.BORROWER_SERVICE) + "/me/how");
      assertThat(page.locator("main")).containsText("640.00");
      Screen.picture(page, "how-it-came-about");
      assertThat(start(page, "a[href*='paper.pdf']")).isEqualTo("%PDF-");
    }
  }

  private String askedForLink(Page page) {
    page.navigate(suite.url(Service.REMINDER_SERVICE) + "/genuine?lang=zh-CN");
    page.locator("#code").fill(found(CODE, carrier.received(NUMBER).getFirst().body()));
    page.locator("main form button[type=submit]").first().click();
    page.locator("form[action*='/link'] button").click();
    Wait.until("the link arrives", () -> carrier.received(NUMBER).size() == 2);
    return found(LINK, carrier.received(NUMBER).getLast().body());
  }

  private boolean aDataRequestWaits() {
    return lender
        .borrowers
        .get("/borrowers/" + lender.borrowerId("J-DATA") + "/data-requests")
        .granted()
        .json()
        .path("items")
        .path(0)
        .path("kind")
        .asText()
        .equals("ACCESS");
  }

  private static String start(Page page, String link) {
    return new String(fetched(page, link).body(), 0, 5, StandardCharsets.US_ASCII);
  }

  private static String body(Page page, String link) {
    return fetched(page, link).text();
  }

  /** As the browser would fetch it, with the borrower's session. */
  private static APIResponse fetched(Page page, String link) {
    String path = page.locator(link).first().getAttribute("href");
    APIResponse answer =
        page.context().request().get(URI.create(page.url()).resolve(path).toString());
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }
}
