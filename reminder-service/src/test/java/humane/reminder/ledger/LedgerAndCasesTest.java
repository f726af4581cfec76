package humane.reminder.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import humane.verifier.Finding;
import humane.verifier.Verification;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class LedgerAndCasesTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String NUMBER = "+8613490777001";

  @Inject Database database;

  @BeforeEach
  void aBorrowerWhoWasReminded() {
    if (TestClocks.business().isBefore(Instant.parse("2027-03-01T04:00:00Z")))
      TestClocks.moveBusinessTo(Instant.parse("2027-03-01T04:00:00Z"));
    LocalDate today = LocalDate.of(2027, 3, 1);
    StandIns.borrowers()
        .put(
            Cards.withArrears(
                Cards.of("b-ledger", NUMBER, today.minusDays(30)), "A-ledger", today.minusDays(5)));
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-ledger", Map.of());
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM attempt WHERE borrower_id = 'b-ledger' AND state = 'SENT'",
                        row -> true)
                    .isPresent());
  }

  @Test
  void theRunRoleCanAddToTheLedgerAndNothingElse() {
    for (String forbidden :
        new String[] {
          "UPDATE ledger_entry SET kind = 'REPLY'",
          "DELETE FROM ledger_entry",
          "TRUNCATE ledger_entry"
        })
      assertThatThrownBy(() -> database.update(forbidden))
          .hasMessageContaining("permission denied");
  }

  @Test
  void everyLineIsExactlyWhatWasHashedAndNamesNobody() throws Exception {
    String lines =
        given()
            .auth()
            .oauth2(TestTokens.compliance())
            .when()
            .get("/ledger")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (String line : lines.split("\n")) {
      JsonNode entry = new ObjectMapper().readTree(line);
      byte[] stored =
          database
              .first(
                  "SELECT sha256 FROM ledger_entry WHERE id::text = ?",
                  row -> row.bytes("sha256"),
                  entry.path("id").asText())
              .orElseThrow();
      assertThat(sha256.digest(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(stored);
      assertThat(line).doesNotContain("b-ledger", NUMBER, "A-ledger", "伟");
      assertThat(entry.path("service").asText()).isEqualTo("reminder");
    }
    assertThat(lines)
        .contains("\"kind\":\"DECISION\"", "\"kind\":\"ATTEMPT\"", "\"kind\":\"OUTCOME\"");
  }

  @Test
  void whatAReminderLeavesBehindIsVerifiedByAnOutsider(@TempDir Path folder) throws Exception {
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM ledger_leaf JOIN ledger_entry ON seq = entry_seq WHERE kind = 'OUTCOME'",
                        row -> true)
                    .isPresent());
    Path export = Files.write(folder.resolve("export.ndjson"), got("/ledger/export"));
    Path keys = Files.write(folder.resolve("keys.json"), got("/ledger/keys"));

    assertThat(Verification.findings(export, List.of(keys), List.of())).isEmpty();
    assertThat(Files.readString(export))
        .contains("\"kind\":\"DECISION\"", "\"kind\":\"ATTEMPT\"", "\"kind\":\"OUTCOME\"");

    String text = Files.readString(export);
    int cleared = text.indexOf("CLEARED");
    Files.writeString(
        export,
        text.substring(0, cleared) + text.substring(cleared).replaceFirst("CLEARED", "CLEARLY"));
    String id =
        text.substring(text.lastIndexOf('\n', cleared), cleared)
            .replaceAll("(?s).*?\\{\"id\":\"([^\"]+)\".*", "$1");
    assertThat(Verification.findings(export, List.of(keys), List.of()))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryAltered.class, altered -> assertThat(altered.entryId()).isEqualTo(id));
  }

  private static byte[] got(String path) {
    return given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  @Test
  void theLedgerIsForComplianceOnly() {
    given().auth().oauth2(TestTokens.agent()).when().get("/ledger").then().statusCode(403);
    given().when().get("/ledger").then().statusCode(401);
  }

  @Test
  void aCaseIsFoundByTheLendersReferenceAndTellsItsStory() {
    String id =
        given()
            .auth()
            .oauth2(TestTokens.agent())
            .queryParam("accountRef", "A-ledger")
            .when()
            .get("/cases")
            .then()
            .statusCode(200)
            .body("items[0].accountRef", equalTo("A-ledger"))
            .body("items[0].ladder", equalTo("standard"))
            .extract()
            .path("items[0].id");
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/cases/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/cases/" + id + "/timeline")
        .then()
        .statusCode(200)
        .body("items.kind", hasItems("DECISION", "ATTEMPT", "DELIVERY"))
        .body("items.find { it.kind == 'ATTEMPT' }.text", notNullValue())
        .body("items.find { it.kind == 'DECISION' }.verdict", equalTo("CLEARED"));
    List<String> stored =
        database.list(
            "SELECT encode(account_ref_sealed, 'escape') AS kept FROM reminder_case",
            row -> row.text("kept"));
    assertThat(stored).noneMatch(kept -> kept.contains("A-ledger"));
  }

  @Test
  void aContactMadeOutsideCountsOnceAndIsInTheLedger() {
    Map<String, Object> call =
        Map.of(
            "reference",
            "call-1",
            "borrowerId",
            "b-ledger",
            "at",
            "2027-02-20T10:00:00+08:00",
            "channel",
            "VOICE",
            "voiceKind",
            "INTERACTIVE",
            "direction",
            "OUTBOUND",
            "outcome",
            "CONVERSATION",
            "accountRefs",
            List.of("A-ledger"),
            "by",
            "AGENCY");
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType(ContentType.JSON)
        .body(call)
        .when()
        .post("/contacts")
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType(ContentType.JSON)
        .body(call)
        .when()
        .post("/contacts")
        .then()
        .statusCode(200);
    Map<String, Object> other = new HashMap<>(call);
    other.put("outcome", "NO_ANSWER");
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType(ContentType.JSON)
        .body(other)
        .when()
        .post("/contacts")
        .then()
        .statusCode(409);
    assertThat(
            database.list(
                "SELECT id FROM ledger_entry WHERE kind = 'OUTSIDE_CONTACT'",
                row -> row.uuid("id")))
        .hasSize(1);
  }

  @Test
  void outsideContactsComeAsCsvAndBadRowsAreListed() {
    String csv =
        "reference,borrower_id,account_refs,at,channel,outcome\r\n"
            + "csv-1,b-ledger,A-ledger,2027-02-10T10:00:00+08:00,LETTER,DELIVERED\r\n"
            + "csv-2,b-ledger,,2027-02-10T10:00:00+08:00,PIGEON,DELIVERED\r\n";
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body(csv)
        .when()
        .post("/contacts")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("rejects[0].line", equalTo(3))
        .body("rejects[0].column", equalTo("channel"));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body("reference,mother_number\r\n1,2\r\n")
        .when()
        .post("/contacts")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("mother_number"));
  }

  @Test
  void allThatIsHeldOfAPersonCanBeTakenHome() {
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .when()
        .get("/borrowers/b-ledger/export")
        .then()
        .statusCode(200)
        .body("borrowerId", equalTo("b-ledger"))
        .body("cases.size()", equalTo(1))
        .body("ledger.size()", notNullValue());
  }
}
