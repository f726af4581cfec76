package humane.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own browser, with the windows journeys look through; every page looked at is kept
 * as a picture in two widths.
 */
final class Screen implements AutoCloseable {
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final int SMALL_PHONE_WIDTH = 360;
  private static final int SMALL_PHONE_HEIGHT = 640;
  private static final int DESK_WIDTH = 1280;
  private static final int DESK_HEIGHT = 900;
  private static final Path PICTURES =
      Path.of(System.getProperty("humane.screenshots", "target/screenshots"));

  private final Playwright playwright;
  private final Browser browser;

  Screen() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--disable-quic",
                            "--disable-dev-shm-usage")));
  }

  private static Path executable() {
    String named = System.getenv("HUMANE_BROWSER");
    if (named != null && !named.isBlank()) return Path.of(named);
    Optional<Path> found =
        Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "The journeys need Chromium; install it or set HUMANE_BROWSER to one"));
  }

  /** Somebody's phone, with cookies of its own. */
  Page phone(String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(language));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** A small, old phone on which nothing but plain pages works. */
  Page phoneWithoutScript(String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(SMALL_PHONE_WIDTH, SMALL_PHONE_HEIGHT)
                .setJavaScriptEnabled(false)
                .setLocale(language));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** A desk of the lender's team. */
  Page desk() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT)
                .setLocale("en-US"));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** Keeps pictures of the page as it stands, in the width of a phone and of a desk. */
  static void picture(Page page, String name) {
    var before = page.viewportSize();
    page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-phone.png"))
            .setFullPage(true));
    page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-desk.png"))
            .setFullPage(true));
    page.setViewportSize(before.width, before.height);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
