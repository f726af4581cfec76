package humane.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.CannotStart;
import humane.local.Ports;
import humane.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team's own settings, at the start of the real service. */
class TeamSettingsTest extends Journey {
  private static final String SECOND = "reminder-service-tight";

  @AfterEach
  void withoutSettings() throws IOException {
    Files.deleteIfExists(suite.data().contactPolicySettings());
    suite.stop(SECOND);
  }

  @Test
  void aServiceWhoseTeamWouldLoosenTheLawDoesNotStartAndSaysWhy() throws IOException {
    settings("tighten: [ { row: US-F-03, values: { closesAt: \"22:00\" } } ]");
    int port = Ports.free().of(Service.REMINDER_SERVICE);

    assertThatThrownBy(() -> suite.startReplica(SECOND, Service.REMINDER_SERVICE, port))
        .isInstanceOf(CannotStart.class);

    assertThat(Files.readString(suite.data().log(SECOND)))
        .contains(
            "contact-policy.yaml line 1: tighten[0].values.closesAt would loosen a limit: US-F-03 closes at 21:00"
                + " (12 CFR 1006.6(b)(1)(i)); the settings say 22:00, which is later");
  }

  @Test
  void aTighterHourIsKeptAndShownAsTheTeams() throws IOException {
    settings("tighten: [ { row: US-F-03, values: { closesAt: \"19:00\" } } ]");
    int port = Ports.free().of(Service.REMINDER_SERVICE);
    suite.startReplica(SECOND, Service.REMINDER_SERVICE, port);

    JsonNode answer =
        new Http("http://localhost:" + port, suite.token("agent"))
            .post(
                "/contact-decisions/preview",
                Map.of(
                    "channel", "VOICE",
                    "voiceKind", "INTERACTIVE",
                    "voiceAgent", "PERSON",
                    "purpose", "PAYMENT_REMINDER",
                    "at", "2026-11-23T19:30:00-06:00",
                    "jurisdictions", List.of("US"),
                    "withHouse", false,
                    "timeZones", List.of("America/Chicago"),
                    "contactPoint", Map.of("ownership", "VERIFIED")))
            .granted()
            .json();

    assertThat(answer.path("notBefore").asText()).isEqualTo("2026-11-24T08:00:00-06:00");
    assertThat(answer.at("/reasons/0/rule").asText()).isEqualTo("US-F-03");
    assertThat(answer.at("/reasons/0/source").asText())
        .startsWith("12 CFR 1006.6(b)(1)(i); tightened in ");
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(suite.data().contactPolicySettings(), yaml);
  }
}
