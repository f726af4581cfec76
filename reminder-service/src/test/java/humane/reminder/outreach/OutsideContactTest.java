package humane.reminder.outreach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class OutsideContactTest {
  private static final ZoneId BOSTON = ZoneId.of("America/New_York");
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Database database;

  /** In spring, when neither country has a public holiday for weeks. */
  @BeforeEach
  void noonOfAWorkingDay() {
    LocalDate day = today().plusDays(2);
    if (day.isBefore(LocalDate.of(2027, 3, 2))) day = LocalDate.of(2027, 3, 2);
    while (day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) > 0) day = day.plusDays(1);
    TestClocks.moveBusinessTo(day.atTime(12, 0).atZone(BOSTON).toInstant());
  }

  @AfterEach
  void allIsWell() {
    StandIns.borrowers().down(false);
  }

  private static LocalDate today() {
    return TestClocks.business().atZone(BOSTON).toLocalDate();
  }

  private static Map<String, Object> letter(String reference, String borrowerId, String account) {
    Map<String, Object> letter = new HashMap<>();
    letter.put("reference", reference);
    letter.put("borrowerId", borrowerId);
    letter.put("accountRefs", List.of(account));
    letter.put("at", TestClocks.business().minus(Duration.ofHours(2)).toString());
    letter.put("channel", "LETTER");
    letter.put("outcome", "DELIVERED");
    return letter;
  }

  private static ValidatableResponse report(Map<String, Object> contact) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType(ContentType.JSON)
        .body(contact)
        .when()
        .post("/contacts")
        .then();
  }

  private int stored(String like) {
    return database
        .first(
            "SELECT count(*)::int AS n FROM outside_contact WHERE reference LIKE ?",
            row -> row.number("n"),
            like)
        .orElseThrow();
  }

  private static ObjectNode inBoston(String borrowerId, String number, String account) {
    ObjectNode card =
        Cards.withArrears(
            Cards.of(borrowerId, number, today().minusDays(30)), account, today().minusDays(5));
    card.put("language", "en").put("givenName", "Wei").put("fullName", "Wei Li");
    card.putArray("jurisdictions").add("US").add("US-MA");
    card.putArray("timeZones").add(BOSTON.getId());
    ((ObjectNode) card.path("contactPoints").get(0))
        .put("reassignedCheckedAt", TestClocks.business().minus(Duration.ofDays(3)).toString());
    card.withArray("consents")
        .addObject()
        .put("kind", "SMS")
        .put("channel", "SMS")
        .put("givenAt", TestClocks.business().minus(Duration.ofDays(3)).toString());
    StandIns.borrowers().put(card);
    return card;
  }

  private String lastVerdict(String borrowerId) {
    return database
        .first(
            "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry JOIN person USING (subject) WHERE borrower_id = ? AND kind = 'DECISION' ORDER BY seq DESC LIMIT 1",
            row -> row.text("line"),
            borrowerId)
        .orElse("");
  }

  @Test
  void aContactWithNobodyWeKnowIsRefusedAndNothingIsStored() {
    report(letter("out-nobody", "b-out-nobody", "A-1"))
        .statusCode(422)
        .body("type", endsWith("unknown-borrower"))
        .body("errors[0].field", equalTo("borrowerId"));
    assertThat(stored("out-nobody")).isZero();
    assertThat(
            database.first(
                "SELECT 1 AS one FROM person WHERE borrower_id = 'b-out-nobody'",
                row -> row.number("one")))
        .isEmpty();
  }

  @Test
  void anAccountOfSomebodyElseIsRefused() {
    inBoston("b-out-own", "+16175550101", "A-out-own");
    report(letter("out-other", "b-out-own", "A-of-somebody-else"))
        .statusCode(422)
        .body("type", endsWith("unknown-account"))
        .body("errors.field", contains("accountRefs[0]"));
    assertThat(stored("out-other")).isZero();
    report(letter("out-own", "b-out-own", "A-out-own")).statusCode(201);
  }

  @Test
  void whileNobodyCanSayWhoIsKnownNothingIsTaken() {
    StandIns.borrowers().down(true);
    report(letter("out-down", "b-out-own", "A-out-own"))
        .statusCode(503)
        .body("type", endsWith("borrower-service-away"));
    assertThat(stored("out-down")).isZero();
  }

  @Test
  void inAFileTheUnknownAreListedByLineAndTheOthersTaken() {
    inBoston("b-out-csv", "+16175550102", "A-out-csv");
    String at = TestClocks.business().minus(Duration.ofHours(2)).toString();
    String csv =
        "reference,borrower_id,account_refs,at,channel,outcome,notice_kind\r\n"
            + "outcsv-1,b-out-csv,A-out-csv,%s,LETTER,DELIVERED,VALIDATION\r\n"
            + "outcsv-2,b-out-ghost,A-out-csv,%s,LETTER,DELIVERED,\r\n"
            + "outcsv-3,b-out-csv,A-out-ghost,%s,LETTER,DELIVERED,\r\n"
            + "outcsv-4,b-out-csv,A-out-csv,%s,LETTER,UNDELIVERED,VALIDATION\r\n"
            + "outcsv-5,b-out-csv,A-out-csv,%s,LETTER,DELIVERED,SUMMONS\r\n";
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv")
        .body(csv.replace("%s", at))
        .when()
        .post("/contacts")
        .then()
        .statusCode(200)
        .body("items.reference", contains("outcsv-1"))
        .body("rejects.line", contains(3, 4, 5, 6))
        .body(
            "rejects.column",
            contains("borrower_id", "account_refs", "notice_kind", "notice_kind"));
    assertThat(stored("outcsv-%")).isEqualTo(1);
  }

  @Test
  void aFileFromExcelIsReadThoughItBeginsWithAMark() {
    inBoston("b-out-mark", "+16175550105", "A-out-mark");
    send("\uFEFFreference,borrower_id,account_refs,at,channel,outcome\r\noutmark-1,b-out-mark,A-out-mark,%s,LETTER,DELIVERED\r\n"
            .formatted(TestClocks.business().minus(Duration.ofHours(2))))
        .statusCode(200)
        .body("items.reference", contains("outmark-1"))
        .body("rejects", empty());
  }

  @Test
  void theHeaderIsJudgedThoughNoRowFollows() {
    send("reference,borrower_id,mother_phone\r\n")
        .statusCode(422)
        .body("type", endsWith("unknown-column"))
        .body("errors.field", contains("mother_phone"));
    send("reference,borrower_id,account_refs,at,channel,outcome\r\n")
        .statusCode(200)
        .body("items", empty());
    send("").statusCode(400).body("errors.field", contains("body"));
  }

  @Test
  void aLineLongerThanTheHeaderIsNamedAndNothingIsStored() {
    inBoston("b-out-ragged", "+16175550106", "A-out-ragged");
    String row =
        "outragged-%d,b-out-ragged,A-out-ragged,"
            + TestClocks.business().minus(Duration.ofHours(2));
    send("reference,borrower_id,account_refs,at,channel,outcome,contact_point_id\r\n"
            + row.formatted(1)
            + ",LETTER,DELIVERED,\"over\r\ntwo lines\"\r\n"
            + row.formatted(2)
            + ",LETTER,DELIVERED,,more\r\n")
        .statusCode(400)
        .body("errors.field", contains("body"))
        .body("errors.reason", contains(containsString("line 4 has 8 values and the header 7")));
    send("reference,borrower_id,account_refs,at,channel,outcome\r\n" + row.formatted(3) + "\r\n")
        .statusCode(400)
        .body("errors.reason", contains(containsString("line 2 has 4 values and the header 6")));
    assertThat(stored("outragged-%")).isZero();
  }

  private static ValidatableResponse send(String csv) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("text/csv; charset=UTF-8")
        .body(csv)
        .when()
        .post("/contacts")
        .then();
  }

  @Test
  void massachusettsIsSilentUntilTheValidationInformationHasReachedTheBorrower() {
    String number = "+16175550103";
    inBoston("b-out-ma", number, "A-out-ma");
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-out-ma", Map.of());
    await().atMost(SOON).until(() -> lastVerdict("b-out-ma").contains("US-MA-05"));
    report(letter("out-plain", "b-out-ma", "A-out-ma")).statusCode(201);
    Map<String, Object> validation = letter("out-validation", "b-out-ma", "A-out-ma");
    validation.put("noticeKind", "VALIDATION");
    report(validation).statusCode(201);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(lastVerdict("b-out-ma"))
                    .contains("DEFERRED", "HOUSE-SPACING")
                    .doesNotContain("US-MA-05"));
    assertThat(lastEntry("OUTSIDE_CONTACT", "b-out-ma")).contains("\"noticeKind\":\"VALIDATION\"");
    TestClocks.moveBusinessBy(Duration.ofHours(24));
    await().atMost(SOON).until(() -> StandIns.carrier().to(number).size() == 1);
  }

  @Test
  void aNoticeAboutAnotherAccountDoesNotCount() {
    String number = "+16175550104";
    ObjectNode card = inBoston("b-out-two", number, "A-out-two");
    Cards.withArrears(card, "A-out-other", today().minusDays(5));
    Map<String, Object> validation = letter("out-about-other", "b-out-two", "A-out-other");
    ((ObjectNode) card.path("accounts").get(1)).put("arrearsMinor", 0);
    validation.put("noticeKind", "VALIDATION");
    report(validation).statusCode(201);
    await().atMost(SOON).until(() -> lastVerdict("b-out-two").contains("US-MA-05"));
  }

  private String lastEntry(String kind, String borrowerId) {
    return database
        .first(
            "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry JOIN person USING (subject) WHERE borrower_id = ? AND kind = ? ORDER BY seq DESC LIMIT 1",
            row -> row.text("line"),
            borrowerId,
            kind)
        .orElseThrow();
  }
}
