package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import humane.local.Service;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A compliance officer reads the rules, asks about a night, and looks at one borrower's week. */
class TheLawReadByALawyerTest extends Journey {
  private static final String NUMBER = "+8613490970101";

  @Test
  void theOfficerOpensThePackAsksAboutTheNightAndReadsAWeek() {
    morningInShanghai();
    lender.importPortfolio(portfolio().inChina("J-LAW", NUMBER, Map.of()));
    casesOpenFor("A-J-LAW");
    oneTextArrives(NUMBER);

    try (Screen screen = new Screen()) {
      Page page = screen.desk();
      page.navigate(suite.staffLink());
      page.locator("main button[type=submit]").click();
      page.locator("nav a", new Page.LocatorOptions().setHasText("Rules")).first().click();
      Screen.picture(page, "rules-en");
      page.locator(".packlist a", new Page.LocatorOptions().setHasText("CN")).first().click();
      Locator night = page.locator("tr[id='CN-GB-05']");
      assertThat(night).containsText("22:00");
      assertThat(night).containsText("GB/T 45251-2025");
      assertThat(night).containsText("Sure");
      Screen.picture(page, "rules-pack-en");

      page.locator(".subnav a", new Page.LocatorOptions().setHasText("What if")).click();
      page.locator("#time").fill("22:00");
      page.locator("input[name=withHouse]").uncheck();
      Screen.picture(page, "rules-what-if-en");
      page.locator("main form button[type=submit]").click();
      Locator answer = page.locator("#answer");
      assertThat(answer).containsText("DEFERRED");
      assertThat(answer).containsText("08:00");
      assertThat(answer).containsText("CN-GB-05");
      assertThat(answer).containsText("GB/T 45251-2025 5.3");
      Screen.picture(page, "rules-what-if-answer-en");
      answer.locator("a", new Locator.LocatorOptions().setHasText("CN-GB-05")).click();
      assertThat(page.locator("tr[id='CN-GB-05']")).isVisible();

      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/cases?account=A-J-LAW");
      page.locator("a", new Page.LocatorOptions().setHasText("A-J-LAW")).click();
      page.locator("a", new Page.LocatorOptions().setHasText("When may we contact them?")).click();
      assertThat(page.locator("main")).containsText("09:00–20:00");
      assertThat(page.locator("main")).containsText("CN-GB-05");
      Screen.picture(page, "rules-week-en");

      for (String path :
          new String[] {
            "rules",
            "rules/CN",
            "rules/holds",
            "rules/holidays",
            "helplines",
            "law-clocks",
            "what-if",
            "breaches"
          }) {
        String name = "rules-" + path.replace('/', '-');
        page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/" + path + "?lang=zh-CN");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        Screen.picture(page, name + "-zh");
      }
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/law-clocks?lang=en");
      assertThat(page.locator("tr[id='CN-CPL-01']")).containsText("15 calendar days");
      Screen.picture(page, "rules-law-clocks-en");
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/helplines?lang=en");
      Screen.picture(page, "rules-helplines-en");
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/rules/holds?lang=en");
      Screen.picture(page, "rules-holds-en");
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/cases?account=A-J-LAW");
      page.locator("a", new Page.LocatorOptions().setHasText("A-J-LAW")).click();
      page.locator("a", new Page.LocatorOptions().setHasText("What if")).click();
      assertThat(page.locator("#history"))
          .hasValue(Pattern.compile("SMS OUTBOUND [A-Z_]+ PAYMENT_REMINDER"));
      page.locator("main form button[type=submit]").click();
      assertThat(page.locator("#answer")).containsText("HOUSE-");
      Screen.picture(page, "rules-what-if-case-en");
      page.navigate(suite.url(Service.REMINDER_SERVICE) + "/console/cases?account=A-J-LAW");
      page.locator("a", new Page.LocatorOptions().setHasText("A-J-LAW")).click();
      page.navigate(page.url() + "/week?lang=zh-CN");
      assertThat(page.locator("main")).containsText("短信");
      Screen.picture(page, "rules-week-zh");
    }
  }
}
