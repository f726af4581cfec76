package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import humane.local.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FromReminderToPlanTest extends Journey {
  private static final String NUMBER = "+8613490980001";
  private static final String ACCOUNT = "A-J-PLAN-4711";
  private static final String LAST_FOUR_OF_THE_CONTRACT = "4711";
  private static final String PIN = "482915";
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

  @Test
  void fromReminderToPlan() {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina("J-PLAN", NUMBER, Map.of("account_ref", ACCOUNT)));
    casesOpenFor(ACCOUNT);
    morningInShanghai();
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      HandsetScreen handset = HandsetScreen.open(screen.phone("zh-CN"), suite, NUMBER);
      assertThat(handset.bubbles()).hasCount(1);
      Screen.picture(handset.page(), "handset-reminder");

      checkTheCode(
          handset.page().context().newPage(), codeIn(carrier.received(NUMBER).getFirst().body()));
      assertThat(handset.bubbles()).hasCount(2);
      Screen.picture(handset.page(), "handset-link");

      Page portal = signIn(handset.tapLink());
      fillInTheBudget(portal);
      acceptTheFirstPlan(portal);
    }

    Wait.until(
        "collecting is on hold",
        () ->
            lender.cases(ACCOUNT).stream()
                .noneMatch(one -> one.path("state").asText().equals("REMINDING")));
    assertThat(holds()).contains("PLAN_IN_GOOD_STANDING");
    int textsSoFar = carrier.received(NUMBER).size();
    for (int day = 0; day < 4; day++) morningInShanghai();
    Wait.throughout(
        "nobody is reminded of what is agreed",
        Duration.ofSeconds(5),
        () -> carrier.received(NUMBER).size() == textsSoFar);
  }

  private static String codeIn(String text) {
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).as("a check code in: " + text).isTrue();
    return code.group();
  }

  /** As the text says: type the address, enter the code. */
  private void checkTheCode(Page page, String code) {
    page.navigate(suite.url(Service.REMINDER_SERVICE) + "/genuine?lang=zh-CN");
    Screen.picture(page, "genuine-ask");
    page.locator("#code").fill(code);
    page.locator("main form button[type=submit]").first().click();
    assertThat(page.locator("main")).containsText(code);
    Screen.picture(page, "genuine-answer");
    page.locator("form[action*='/link'] button").click();
    page.waitForLoadState();
    Screen.picture(page, "genuine-link-sent");
    Wait.until("the link arrives", () -> carrier.received(NUMBER).size() == 2);
  }

  private Page signIn(Page portal) {
    assertThat(portal.locator("#contract")).isVisible();
    Screen.picture(portal, "portal-sign-in");
    portal.locator("#contract").fill(LAST_FOUR_OF_THE_CONTRACT);
    portal.locator("main form button[type=submit]").first().click();
    assertThat(portal.locator("#again")).isVisible();
    Screen.picture(portal, "portal-pin");
    portal.locator("#pin").fill(PIN);
    portal.locator("#again").fill(PIN);
    portal.locator("main form button[type=submit]").first().click();
    assertThat(portal.locator("a.button[href*='/plan']")).isVisible();
    Screen.picture(portal, "portal-overview");
    for (String page : new String[] {"wishes", "numbers"}) {
      portal.navigate(suite.url(Service.BORROWER_SERVICE) + "/me/" + page);
      Screen.picture(portal, "portal-" + page);
    }
    portal.navigate(suite.url(Service.REMINDER_SERVICE) + "/messages");
    assertThat(portal.locator("main")).containsText(CODE);
    Screen.picture(portal, "portal-messages");
    portal.navigate(suite.url(Service.BORROWER_SERVICE) + "/me");
    return portal;
  }

  private void fillInTheBudget(Page portal) {
    portal.locator("a.button[href*='/plan']").click();
    Screen.picture(portal, "plan-start");
    portal.locator(".actions a.button").first().click();
    portal.locator("#adults").selectOption("2");
    portal.locator("#children").selectOption("1");
    Screen.picture(portal, "plan-household");
    next(portal);
    amount(portal, "EARNINGS", "6500");
    portal
        .locator("[name='EARNINGS.nextOn']")
        .fill(LocalDate.ofInstant(carrier.now(), SHANGHAI).plusDays(9).toString());
    Screen.picture(portal, "plan-income");
    next(portal);
    Map.of(
            "HOUSING",
            "2200",
            "FOOD",
            "1800",
            "TRANSPORT",
            "500",
            "UTILITIES",
            "300",
            "CHILDREN",
            "400")
        .forEach((line, yuan) -> amount(portal, line, yuan));
    Screen.picture(portal, "plan-essentials");
    next(portal);
    Screen.picture(portal, "plan-other");
    next(portal);
    assertThat(portal.locator("a.button[href='/plan/proposals']")).isVisible();
    Screen.picture(portal, "plan-check");
  }

  private void acceptTheFirstPlan(Page portal) {
    portal.locator("a.button[href='/plan/proposals']").click();
    assertThat(portal.locator(".cards .card").first()).isVisible();
    Screen.picture(portal, "plan-proposals");
    portal.locator(".cards .card a.button").first().click();
    Screen.picture(portal, "plan-proposal");
    portal.locator("form[action*='/accept'] button").click();
    assertThat(portal.locator("a.button[href*='agreement']")).isVisible();
    Screen.picture(portal, "plan-accepted");
  }

  private static void amount(Page portal, String line, String yuan) {
    portal.locator("[name='" + line + ".amount']").fill(yuan);
  }

  private static void next(Page portal) {
    portal.locator("main form button").first().click();
  }

  private String holds() {
    JsonNode borrower =
        lender.borrowers.get("/borrowers/" + lender.borrowerId("J-PLAN")).granted().json();
    return borrower.toString();
  }
}
