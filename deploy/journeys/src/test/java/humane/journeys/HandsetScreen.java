package humane.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import humane.local.Service;
import humane.local.Suite;

/** The handset page, with one phone in the hand. */
final class HandsetScreen {
  private final Page page;

  private HandsetScreen(Page page) {
    this.page = page;
  }

  static HandsetScreen open(Page page, Suite suite, String number) {
    page.navigate(suite.url(Service.HANDSET) + "/?number=" + Carrier.encoded(number));
    return new HandsetScreen(page);
  }

  /** From here on every request takes a while longer, as on an old phone with one bar. */
  HandsetScreen onASlowLine() {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 400);
    conditions.addProperty("downloadThroughput", 50_000);
    conditions.addProperty("uploadThroughput", 20_000);
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", conditions);
    return this;
  }

  Page page() {
    return page;
  }

  /** The texts on the screen, oldest first, from both sides. */
  Locator bubbles() {
    return page.locator("#phone .bubble");
  }

  /** Types an answer and sends it. */
  void reply(String words) {
    page.locator("form.write input[name=text]").fill(words);
    page.locator("form.write button").click();
  }

  /** Taps one of the answers offered under the thread. */
  void quickReply(String words) {
    page.locator("form.replies button[value='" + words + "']").click();
  }

  /** Taps the last link in the thread; it opens as a page of its own. */
  Page tapLink() {
    return page.waitForPopup(() -> page.locator("#phone .bubble a").last().click());
  }

  /** Rings the lender. */
  void ring() {
    page.locator("form.ring button").click();
    call().waitFor();
  }

  /** Takes up the call that rings. */
  void accept() {
    page.locator("#accept").click();
    page.locator("form.say").waitFor();
  }

  /** The call on the screen. */
  Locator call() {
    return page.locator("section.call");
  }

  /** What has been said in the call, by both sides. */
  Locator spoken() {
    return page.locator("#spoken");
  }

  /** Presses keys of the call one after the other. */
  void press(String keys) {
    for (char key : keys.toCharArray())
      page.locator("form.keys button[value='" + key + "']").click();
  }

  /** Says something in the call. */
  void say(String words) {
    page.locator("#speech").fill(words);
    page.locator("form.say button:not([type=button])").click();
  }

  void hangUp() {
    page.locator("form.end button").click();
  }
}
