package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import humane.local.Service;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The carrier tells of a text once. Here nobody is there to hear it, and it is not told again, as
 * Twilio would not: only the carrier's list has it.
 */
class StopWhileAwayTest extends Journey {
  private static final String STOPS = "+8613490992001";
  private static final String SAYS_NOTHING = "+8613490992002";
  private static final String REMINDER = Service.REMINDER_SERVICE.partName();

  @AfterEach
  void theCarrierTellsAgain() {
    carrier.faults(Map.of());
  }

  @Test
  void aStopThatCameWhileNobodyWasHereStandsBeforeAnythingIsSent() {
    nightInShanghai();
    lender.importPortfolio(
        portfolio()
            .inChina("J-AWAY-STOPS", STOPS, Map.of())
            .inChina("J-AWAY-SILENT", SAYS_NOTHING, Map.of()));
    casesOpenFor("A-J-AWAY-STOPS", "A-J-AWAY-SILENT");

    suite.kill(REMINDER);
    try {
      carrier.faults(Map.of("callbacks", Map.of("drop", true)));
      carrier.text(STOPS, "退订");
      carrier.faults(Map.of());
    } finally {
      suite.restart(REMINDER);
      suite.awaitReady(REMINDER);
    }
    assertThat(lender.timeline("A-J-AWAY-STOPS"))
        .anyMatch(item -> item.path("kind").asText().equals("SUPPRESSION"));

    morningInShanghai();
    oneTextArrives(SAYS_NOTHING);
    Wait.throughout(
        "not a word to whoever said stop",
        Duration.ofSeconds(5),
        () -> carrier.received(STOPS).stream().noneMatch(text -> text.body().contains("有一条消息")));
  }
}
