package humane.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page: with a finger, or with keys alone. */
interface Hand {

  void type(Locator field, String text);

  /** Follows a link or presses a button, and waits for the page it leads to. */
  void press(Locator control);

  /** How often something was pressed so far. */
  int presses();

  /** A finger on a phone. */
  final class Finger implements Hand {
    private int presses;

    @Override
    public void type(Locator field, String text) {
      field.fill(text);
    }

    @Override
    public void press(Locator control) {
      presses++;
      control.click();
    }

    @Override
    public int presses() {
      return presses;
    }
  }

  /**
   * Keys alone: Tab until the control has the focus, then type or press Enter. A control that Tab
   * does not come to cannot be reached.
   */
  final class Keys implements Hand {
    private static final int TABS_MAX = 120;

    private final Page page;
    private int presses;

    Keys(Page page) {
      this.page = page;
    }

    @Override
    public void type(Locator field, String text) {
      reach(field);
      page.keyboard().press("Control+A");
      page.keyboard().type(text);
    }

    @Override
    public void press(Locator control) {
      presses++;
      reach(control);
      page.keyboard().press("Enter");
    }

    @Override
    public int presses() {
      return presses;
    }

    private void reach(Locator control) {
      control.waitFor();
      for (int tabs = 0; tabs < TABS_MAX; tabs++) {
        if ((boolean) control.evaluate("it => it === document.activeElement")) return;
        page.keyboard().press("Tab");
      }
      throw new AssertionError("No number of tabs reaches " + control);
    }
  }
}
