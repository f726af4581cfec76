package humane.borrower.wishes;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.FeedReader;
import humane.borrower.testing.Phone;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consent counts with what proves it, and for as long as it was given. */
@RunningService
class ConsentEvidenceTest {
  private String id;

  @BeforeEach
  void aBorrower() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    id = borrowerId(ref);
  }

  private io.restassured.response.Response say(Map<String, ?> consent) {
    return admin()
        .contentType("application/json")
        .body(consent)
        .post("/borrowers/" + id + "/consents");
  }

  private boolean voiceGiven() {
    return card(id).get("consents").toString().contains("AUTOMATED_VOICE");
  }

  @Test
  void aBareFlagIsNoConsent() {
    say(Map.of("kind", "AUTOMATED_VOICE", "givenAt", "2026-01-05T10:00:00+08:00"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("source"));
    assertThat(voiceGiven()).isFalse();
  }

  @Test
  void anOldRowOfWhichNobodyKnowsTheSourceCountsForNothingAndStaysInTheRecord() throws Exception {
    try (var tables = tables();
        var statement = tables.createStatement()) {
      statement.execute("ALTER TABLE consent DROP CONSTRAINT consent_needs_source");
      statement.execute(
          "INSERT INTO consent (id, borrower_id, channel, kind, given, said_at, source, stated_by, recorded_at) VALUES ('old-"
              + id
              + "', '"
              + id
              + "', 'VOICE', 'AUTOMATED_VOICE', true, '2026-01-01', ' ', 'FILE', '2026-01-01')");
      statement.execute(
          "ALTER TABLE consent ADD CONSTRAINT consent_needs_source CHECK (NOT given OR (source IS NOT NULL AND btrim(source) <> '')) NOT VALID");
    }
    assertThat(voiceGiven()).isFalse();
    admin()
        .get("/borrowers/" + id + "/consents/history")
        .then()
        .body("items.consent.kind", hasItem("AUTOMATED_VOICE"));
  }

  @Test
  void theTableItselfTakesNoBareFlag() {
    Assertions.assertThatThrownBy(
            () -> {
              try (var tables = tables();
                  var statement = tables.createStatement()) {
                statement.execute(
                    "INSERT INTO consent (id, borrower_id, channel, kind, given, said_at, stated_by, recorded_at) VALUES ('x', '"
                        + id
                        + "', 'SMS', 'SMS', true, '2026-01-01', 'FILE', '2026-01-01')");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("consent_needs_source");
  }

  @Test
  void oneThatWasGivenForATimeCountsToItsLastDayAndNotBeyond() {
    say(given("2026-11-24")).then().statusCode(201);
    assertThat(voiceGiven()).as("its last day is over").isFalse();

    say(given("2030-01-01")).then().statusCode(201).body("expiresOn", is("2030-01-01"));
    assertThat(voiceGiven()).isTrue();
  }

  @Test
  void thePageOfTheContractSaysUntilWhenItCountsAndWhetherThatIsOver() {
    Phone phone = new Phone("en").withSession(TestTokens.borrower(id, true));
    say(given("2026-11-20")).then().statusCode(201);
    phone.open("/me/contract?lang=en").then().statusCode(200);
    assertThat(phone.page()).contains("is over; it counted until November 20, 2026");

    say(given("2030-01-01")).then().statusCode(201);
    phone.open("/me/contract?lang=zh-CN").then().statusCode(200);
    assertThat(phone.page()).contains("有效期至 2030年1月1日").doesNotContain("已过期");
  }

  private static Map<String, String> given(String expiresOn) {
    return Map.of(
        "kind",
        "AUTOMATED_VOICE",
        "givenAt",
        (expiresOn.startsWith("2030") ? "2026-02-05" : "2026-01-05") + "T10:00:00+08:00",
        "source",
        "call of that day",
        "wording",
        "May a machine ring you? My number is 13800138000",
        "expiresOn",
        expiresOn);
  }

  @Test
  void anEndBeforeItsBeginningIsRefused() {
    say(Map.of(
            "kind",
            "SMS",
            "givenAt",
            "2026-02-05T10:00:00Z",
            "source",
            "s",
            "expiresOn",
            "2026-01-01"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("expiresOn"));
  }

  @Test
  void theVeryWordsAreKeptWithoutNumbersAndSealed() throws Exception {
    say(given("2030-01-01")).then().statusCode(201);
    List<String> wordings =
        admin().get("/borrowers/" + id + "/consents/history").path("items.consent.wording");
    assertThat(wordings).anyMatch(words -> words != null && words.startsWith("May a machine"));
    assertThat(wordings.toString()).doesNotContain("13800138000");
    try (var tables = tables();
        var statement = tables.createStatement();
        var rows = statement.executeQuery("SELECT c::text AS line FROM consent c")) {
      while (rows.next()) assertThat(rows.getString("line")).doesNotContain("May a machine");
    }
  }

  @Test
  void whatIsTickedOnThePageIsKeptInTheWordsThatStoodThere() {
    FeedReader.upToDate("reminder-service");
    Phone phone = new Phone("en").withSession(TestTokens.borrower(id, true));
    phone.open("/me/wishes");
    phone
        .send(
            "/me/wishes",
            Map.of("channel", List.of("SMS", "VOICE"), "preferred", "SMS", "language", "zh-CN"))
        .then()
        .statusCode(200);
    admin()
        .get("/borrowers/" + id + "/consents/history")
        .then()
        .body("items.consent.wording", hasItem(containsString("Automatic calls")));
    assertThat(((Map<?, ?>) card(id).get("preferences")).get("preferredChannel")).isEqualTo("SMS");
  }
}
