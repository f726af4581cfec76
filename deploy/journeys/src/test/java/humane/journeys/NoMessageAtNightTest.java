package humane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoMessageAtNightTest extends Journey {
  private static final String IN_SHANGHAI = "+8613490992001";
  private static final String IN_LOS_ANGELES = "+14155550142";

  /** The house's hours, which are the narrower ones in both places. */
  private static final LocalTime OPENS_AT = LocalTime.of(9, 0);

  private static final LocalTime CLOSES_AT = LocalTime.of(20, 0);

  @Test
  void noMessageAtNight() {
    nightInShanghai();
    lender.importPortfolio(
        portfolio()
            .inChina("J-NIGHT-CN", IN_SHANGHAI, Map.of())
            .inCalifornia("J-NIGHT-US", IN_LOS_ANGELES, Map.of()));
    casesOpenFor("A-J-NIGHT-CN", "A-J-NIGHT-US");
    // A number in the US is texted only after it has texted us, or a check that it was not given to
    // somebody else.
    carrier.text(IN_LOS_ANGELES, "HELP");
    Wait.until("the carrier's answer and ours", () -> carrier.received(IN_LOS_ANGELES).size() == 2);
    int answers = carrier.received(IN_LOS_ANGELES).size();

    // Half past ten in the evening in Shanghai is half past six in the morning in Los Angeles:
    // night in both.
    Wait.throughout(
        "silence in both places",
        Duration.ofSeconds(6),
        () ->
            carrier.received(IN_SHANGHAI).isEmpty()
                && carrier.received(IN_LOS_ANGELES).size() == answers);

    // Nine in Shanghai is five in the afternoon in Los Angeles; half past twelve there is the night
    // after.
    carrier.moveToNext(MORNING, LOS_ANGELES);
    Wait.until(
        "a reminder in Los Angeles", () -> carrier.received(IN_LOS_ANGELES).size() > answers);
    Wait.throughout(
        "silence in Shanghai",
        Duration.ofSeconds(4),
        () -> carrier.received(IN_SHANGHAI).isEmpty());
    morningInShanghai();
    oneTextArrives(IN_SHANGHAI);

    allBetweenOpeningAndClosing(carrier.received(IN_SHANGHAI), SHANGHAI);
    List<Carrier.Text> reminders = carrier.received(IN_LOS_ANGELES);
    allBetweenOpeningAndClosing(reminders.subList(answers, reminders.size()), LOS_ANGELES);
    try (Screen screen = new Screen()) {
      HandsetScreen handset = HandsetScreen.open(screen.phone("en-US"), suite, IN_LOS_ANGELES);
      assertThat(handset.bubbles().last()).isVisible();
      Screen.picture(handset.page(), "handset-los-angeles");
    }
    assertThat(lender.timeline("A-J-NIGHT-CN"))
        .anyMatch(
            item ->
                item.path("kind").asText().equals("DECISION")
                    && item.path("verdict").asText().equals("DEFERRED"));
  }

  private static void allBetweenOpeningAndClosing(List<Carrier.Text> texts, ZoneId zone) {
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text.at().atZone(zone).toLocalTime())
                    .isAfterOrEqualTo(OPENS_AT)
                    .isBeforeOrEqualTo(CLOSES_AT));
  }
}
