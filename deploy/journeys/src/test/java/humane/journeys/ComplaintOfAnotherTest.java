package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import humane.local.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A mother got the text: from her complaint, on an old phone, to the written apology. */
class ComplaintOfAnotherTest extends Journey {
  private static final String NUMBER = "+8613490970201";
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final String WORDS = "你们的短信发到我的手机上了，我是他母亲，请不要再发";
  private static final String ANSWER = "号码是我们登记错的，已经永久停用，以后不会再打扰您。";

  @Test
  void whoeverWasTroubledIsHeardLeftAloneAndApologisedToWithoutSayingWhoTheyAre() {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina("J-FAMILY", NUMBER, Map.of()));
    casesOpenFor("A-J-FAMILY");
    morningInShanghai();
    oneTextArrives(NUMBER);
    Matcher code = CODE.matcher(carrier.received(NUMBER).getFirst().body());
    assertThat(code.find()).isTrue();

    try (Screen screen = new Screen()) {
      Page phone = screen.phoneWithoutScript("zh-CN");
      phone.navigate(suite.url(Service.REMINDER_SERVICE) + "/complaint");
      Screen.picture(phone, "complaint");
      phone.locator("#words").fill(WORDS);
      phone.locator("input[name=others]").check();
      phone.locator("summary").first().click();
      phone.locator("#code").fill(code.group());
      phone.locator("main form button").click();
      assertThat(phone.locator("h1")).containsText("谢谢您告诉我们");
      Screen.picture(phone, "complaint-received");
      String kept = phone.url();

      theNumberIsGone();
      complianceHasWorkFromIt();
      theTeamAnswers(screen);

      phone.navigate(kept.replace("fresh=true&", ""));
      assertThat(phone.locator("main")).containsText(ANSWER);
      assertThat(phone.locator("main")).containsText("对不起");
      assertThat(phone.locator("main")).not().containsText("李伟");
      Screen.picture(phone, "complaint-answered");
      String paper = phone.locator("a[href*='letter.pdf']").getAttribute("href");
      APIResponse letter =
          phone.context().request().get(suite.url(Service.REMINDER_SERVICE) + paper);
      assertThat(letter.status()).isEqualTo(200);
      assertThat(new String(letter.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  private void theNumberIsGone() {
    Wait.until(
        "the number is stopped for everybody",
        () ->
            lender
                .borrowers
                .get("/borrowers/" + lender.borrowerId("J-FAMILY"))
                .granted()
                .json()
                .path("contactPoints")
                .path(0)
                .path("ownership")
                .asText()
                .equals("QUARANTINED"));
    int before = carrier.received(NUMBER).size();
    Wait.throughout(
        "nobody writes there any more",
        Duration.ofSeconds(3),
        () -> carrier.received(NUMBER).size() == before);
  }

  private void complianceHasWorkFromIt() {
    Wait.until(
        "compliance has work from it, due the same day",
        () -> {
          for (JsonNode item :
              lender
                  .reminders
                  .get("/work-items?kind=FAMILY_CONTACT&state=OPEN")
                  .granted()
                  .json()
                  .path("items"))
            if (item.path("summary").asText().contains("The number that it names is stopped"))
              return true;
          return false;
        });
  }

  private void theTeamAnswers(Screen screen) {
    Page desk = screen.desk();
    desk.navigate(suite.staffLink());
    desk.locator("main button[type=submit]").click();
    assertThat(desk.locator("nav")).containsText("Complaints");
    desk.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/complaints");
    Locator hers = desk.locator("section.card", new Page.LocatorOptions().setHasText("我是他母亲"));
    assertThat(hers).containsText("compliance, the same day");
    assertThat(hers).containsText("not the borrower");
    Screen.picture(desk, "console-complaints");
    hers.locator("textarea").fill(ANSWER);
    hers.locator("button", new Locator.LocatorOptions().setHasText("Send this answer")).click();
    assertThat(desk.locator("section.card", new Page.LocatorOptions().setHasText("我是他母亲")))
        .containsText("Answered");
  }
}
