package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import humane.local.Service;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** By somebody who has never seen it: with a finger, with keys alone, and without script. */
class ToAPlanByAnyoneTest extends Journey {
  private static final int TAPS_MAX = 12;
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s，。]+");

  @Test
  void fromAnAskedForLinkToAPlanInTwelveTapsBesideTheAmounts() {
    try (Screen screen = new Screen()) {
      String link = askedForLink(screen, "J-TAPS", "+8613490980011", "A-J-TAPS-4711");
      Page page = screen.phone("zh-CN");
      Hand finger = new Hand.Finger();
      int tapOnTheLink = 1;
      page.navigate(link);
      new WayToAPlan(page, finger, "taps").walk("4711");
      assertThat(finger.presses() + tapOnTheLink).isLessThanOrEqualTo(TAPS_MAX);
      theAgreementIsGenuine(page);
    }
    planStands("J-TAPS");
  }

  @Test
  void theSameWithKeysAlone() {
    try (Screen screen = new Screen()) {
      String link = askedForLink(screen, "J-KEYS", "+8613490980012", "A-J-KEYS-4712");
      Page page = screen.desk();
      page.navigate(link);
      new WayToAPlan(page, new Hand.Keys(page), "keys").walk("4712");
    }
    planStands("J-KEYS");
  }

  @Test
  void theSameWithoutScript() {
    try (Screen screen = new Screen()) {
      String link = askedForLink(screen, "J-PLAIN", "+8613490980013", "A-J-PLAIN-4713");
      Page page = screen.phoneWithoutScript("zh-CN");
      page.navigate(link);
      new WayToAPlan(page, new Hand.Finger(), "plain").walk("4713");
    }
    planStands("J-PLAIN");
  }

  /** The first text's code is typed on the public page, which sends the link that is asked for. */
  private String askedForLink(Screen screen, String ref, String number, String account) {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina(ref, number, Map.of("account_ref", account)));
    casesOpenFor(account);
    morningInShanghai();
    oneTextArrives(number);
    Page page = screen.phone("zh-CN");
    page.navigate(suite.url(Service.REMINDER_SERVICE) + "/genuine?lang=zh-CN");
    page.locator("#code").fill(found(CODE, carrier.received(number).getFirst().body()));
    page.locator("main form button[type=submit]").first().click();
    page.locator("form[action*='/link'] button").click();
    Wait.until("the link arrives", () -> carrier.received(number).size() == 2);
    return found(LINK, carrier.received(number).getLast().body());
  }

  /** The paper that the borrower holds is checked by somebody who is not signed in. */
  private void theAgreementIsGenuine(Page page) {
    byte[] paper =
        page.context()
            .request()
            .get(page.locator("a[href*='agreement.pdf']").getAttribute("href"))
            .body();
    Page elsewhere = page.context().browser().newContext().newPage();
    elsewhere.navigate(suite.url(Service.BUDGET_SERVICE) + "/plan/check?lang=en");
    elsewhere
        .locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload("a.pdf", "application/pdf", paper));
    elsewhere.locator("form[action$='/file'] button").click();
    assertThat(elsewhere.locator(".note")).containsText("We signed this very file");
    Screen.picture(elsewhere, "check-genuine");
    for (String open : new String[] {"ahead", "ahead/lessons", "ahead/talks"}) {
      elsewhere.navigate(suite.url(Service.BUDGET_SERVICE) + "/plan/" + open);
      Screen.picture(elsewhere, "open-" + open.replace('/', '-'));
    }
  }

  private void planStands(String ref) {
    assertThat(
            lender
                .borrowers
                .get("/borrowers/" + lender.borrowerId(ref))
                .granted()
                .json()
                .toString())
        .contains("PLAN_IN_GOOD_STANDING");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }
}
