package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import humane.local.Service;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaffConsoleTest extends Journey {
  private static final String NUMBER = "+8613490970001";

  @Test
  void theTeamSeesWhatWasSentWhatWasHeldBackAndByWhichRule() {
    nightInShanghai();
    lender.importPortfolio(portfolio().inChina("J-STAFF", NUMBER, Map.of()));
    casesOpenFor("A-J-STAFF");
    Wait.until(
        "the night held the reminder back",
        () ->
            lender.timeline("A-J-STAFF").stream()
                .anyMatch(item -> item.path("verdict").asText().equals("DEFERRED")));
    morningInShanghai();
    oneTextArrives(NUMBER);
    carrier.text(NUMBER, "请让人给我打电话，我有问题");
    Wait.until(
        "the reply is a work item",
        () ->
            !lender
                .reminders
                .get("/work-items?state=OPEN")
                .granted()
                .json()
                .path("items")
                .isEmpty());

    try (Screen screen = new Screen()) {
      Page page = signedIn(screen);
      Screen.picture(page, "console-overview");

      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/cases?account=A-J-STAFF");
      Screen.picture(page, "console-cases");
      page.locator("a", new Page.LocatorOptions().setHasText("A-J-STAFF")).click();
      assertThat(page.locator(".timeline")).containsText("HOUSE");
      Screen.picture(page, "console-case");

      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/work-items?state=OPEN");
      assertThat(page.locator("main")).containsText("请让人给我打电话");
      Screen.picture(page, "console-work-items");
    }
  }

  @Test
  void theTeamHandsInAFileAndSeesWhichRowsWereRefused() {
    String csv =
        portfolio()
            .inChina("J-FILE-1", "+8613490970011", Map.of("arrears", "0.00"))
            .inChina("J-FILE-2", "12345", Map.of("due_date", "soon"))
            .csv();

    try (Screen screen = new Screen()) {
      Page page = signedIn(screen);
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/imports");
      Screen.picture(page, "console-imports");
      FilePayload file =
          new FilePayload("portfolio.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
      page.locator("input[type=file]").setInputFiles(file);
      page.locator("form[enctype] button[formaction]").click();
      assertThat(page.locator("main")).containsText("Nothing was stored");
      assertThat(page.locator("main")).containsText("due_date");
      Screen.picture(page, "console-import-preview");

      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/imports");
      page.locator("input[type=file]").setInputFiles(file);
      page.locator("form[enctype] button").first().click();
      Screen.picture(page, "console-import-progress");

      page.locator("a", new Page.LocatorOptions().setHasText("Result and refused rows")).click();
      assertThat(page.locator("main")).containsText("due_date");
      Screen.picture(page, "console-import-result");
    }
  }

  private Page signedIn(Screen screen) {
    Page page = screen.desk();
    page.navigate(suite.staffLink());
    Screen.picture(page, "console-enter");
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("nav")).containsText("Cases");
    return page;
  }
}
