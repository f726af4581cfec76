package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From the link somebody asked for to a plan that stands, as a page after the other shows it. What
 * a page asks for is written here and nowhere else.
 */
final class WayToAPlan {
  private static final String PIN = "482915";
  private static final Map<String, String> ESSENTIALS = new LinkedHashMap<>();

  static {
    ESSENTIALS.put("HOUSING", "2200");
    ESSENTIALS.put("FOOD", "1800");
    ESSENTIALS.put("UTILITIES", "300");
    ESSENTIALS.put("TRANSPORT", "500");
    ESSENTIALS.put("CHILDREN", "400");
  }

  private final Page page;
  private final Hand hand;
  private final String pictures;

  WayToAPlan(Page page, Hand hand, String pictures) {
    this.page = page;
    this.hand = hand;
    this.pictures = pictures;
  }

  /** After the link was opened: who it is, what comes in and goes out, and the first plan. */
  void walk(String lastFourOfTheContract) {
    signIn(lastFourOfTheContract);
    fillInTheBudget();
    acceptTheFirstPlan();
  }

  /** Who it is, and a PIN for next time. */
  void signIn(String lastFour) {
    hand.type(page.locator("#contract"), lastFour);
    submit();
    hand.type(page.locator("#pin"), PIN);
    hand.type(page.locator("#again"), PIN);
    submit();
  }

  private void fillInTheBudget() {
    hand.press(page.locator("a.button[href*='/plan']").first());
    hand.press(page.locator(".actions a.button").first());
    submit();
    amount("EARNINGS", "6500");
    submit();
    ESSENTIALS.forEach(this::amount);
    submit();
    submit();
  }

  private void acceptTheFirstPlan() {
    hand.press(page.locator("a.button[href='/plan/proposals']"));
    hand.press(page.locator(".cards .card a.button").first());
    Screen.picture(page, pictures + "-proposal");
    hand.press(page.locator("form[action*='/accept'] button"));
    assertThat(page.locator("a.button[href*='agreement']")).isVisible();
    Screen.picture(page, pictures + "-plan");
  }

  private void amount(String line, String yuan) {
    hand.type(page.locator("[name='" + line + ".amount']"), yuan);
  }

  private void submit() {
    hand.press(page.locator("main form button").first());
  }
}
