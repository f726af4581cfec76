package humane.borrower.contactpoint;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunningService
class QuarantineTest {

  @Test
  void aWrongNumberIsUsedForNobodyWhoHasIt() {
    String wei = freshRef();
    String fang = freshRef();
    String number = freshNumber();
    importedWith(wei, number);
    String weiId = borrowerId(wei);
    String token = tokenOf(weiId);
    // The second claim is a conflict that a person settles; the report comes after that.
    importedWith(fang, number);
    settle(token, weiId);
    assertThat(ownership(weiId)).isEqualTo("ATTESTED");

    report(token, "WRONG_PERSON", UUID.randomUUID().toString()).then().statusCode(204);

    assertThat(ownership(weiId)).isEqualTo("QUARANTINED");
    assertThat(ownership(borrowerId(fang))).isEqualTo("QUARANTINED");
    for (String id : List.of(weiId, borrowerId(fang)))
      assertThat(changes(id).getLast())
          .containsEntry("kind", "CONTACT_POINT_CHANGED")
          .containsEntry("numberToken", token)
          .containsEntry("ownership", "QUARANTINED");
  }

  @Test
  void itEndsTheNumberAndSetsNoHold() {
    String ref = freshRef();
    importedWith(ref, freshNumber());
    String id = borrowerId(ref);

    report(tokenOf(id), "WRONG_PERSON", UUID.randomUUID().toString()).then().statusCode(204);

    assertThat((List<?>) card(id).get("holds")).isEmpty();
  }

  @Test
  void aRepeatedReportIsNoNews() {
    String ref = freshRef();
    importedWith(ref, freshNumber());
    String id = borrowerId(ref);
    String token = tokenOf(id);
    String command = UUID.randomUUID().toString();
    report(token, "REASSIGNED", command).then().statusCode(204);
    int told = changes(id).size();

    report(token, "REASSIGNED", command).then().statusCode(204);

    assertThat(changes(id)).hasSize(told);
  }

  @Test
  void aCommandIsAboutOneNumberOnly() {
    String command = UUID.randomUUID().toString();
    report("token-one-" + command, "PORTED", command).then().statusCode(204);

    report("token-two-" + command, "PORTED", command)
        .then()
        .statusCode(409)
        .body("type", endsWith("/command-id-reused"));
  }

  @Test
  void noLaterFileAndNoAttestationLiftsIt() {
    String ref = freshRef();
    String number = freshNumber();
    importedWith(ref, number);
    String id = borrowerId(ref);
    report(tokenOf(id), "WRONG_PERSON", UUID.randomUUID().toString()).then().statusCode(204);

    PortfolioFile later = new PortfolioFile();
    later.row(ref, number).with("mobile_attested_on", "2026-11-20");
    String again = imported(later, "2026-11-24T00:00:00+08:00");
    admin()
        .contentType("application/json")
        .body(Map.of("number", number, "attestedOn", "2026-11-22", "attestedBy", "branch visit"))
        .post("/borrowers/" + id + "/contact-points")
        .then()
        .statusCode(201)
        .body("ownership", equalTo("QUARANTINED"));

    assertThat(ownership(id)).isEqualTo("QUARANTINED");
    assertThat(admin().get("/portfolio-imports/" + again + "/warnings").asString())
        .contains("2,mobile,,is not used: it was reported as not the borrower's");
  }

  @Test
  void aNumberOfNobodyYetIsRememberedForWhoeverBringsIt() {
    String number = freshNumber();
    String before = freshRef();
    importedWith(before, number);
    String token = tokenOf(borrowerId(before));
    String numberId = (String) point(borrowerId(before)).get("id");
    admin()
        .delete("/borrowers/" + borrowerId(before) + "/contact-points/" + numberId)
        .then()
        .statusCode(204);
    report(token, "REASSIGNED", UUID.randomUUID().toString()).then().statusCode(204);

    String ref = freshRef();
    importedWith(ref, number);

    assertThat(ownership(borrowerId(ref))).isEqualTo("QUARANTINED");
  }

  @ParameterizedTest
  @CsvSource({
    "numberToken, , is required",
    "reason, , is required",
    "reason, BORED, ",
    "at, , is required",
    "at, yesterday, ",
    "commandId, , is required",
    "name, Wei, "
  })
  void aReportThatIsNotUnderstoodIsRefusedByField(String field, String value, String reason) {
    Map<String, Object> form = form("a-token", "WRONG_PERSON", UUID.randomUUID().toString());
    form.put(field, value);

    reminderService()
        .body(form)
        .post("/contact-points/quarantine")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].reason", reason == null ? not(emptyString()) : equalTo(reason));
  }

  @Test
  void onlyAServiceReports() {
    admin()
        .contentType("application/json")
        .body(form("a-token", "WRONG_PERSON", UUID.randomUUID().toString()))
        .post("/contact-points/quarantine")
        .then()
        .statusCode(403);
  }

  @Test
  void theFormIsPublished() {
    admin()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/contact-points/quarantine'.post.responses", hasKey("204"));
  }

  private static void importedWith(String ref, String number) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file, "2026-11-18T00:00:00+08:00");
  }

  private static void settle(String token, String borrowerId) {
    String conflict =
        admin()
            .get("/number-conflicts")
            .path("items.find { it.numberToken == '" + token + "' }.id");
    admin()
        .contentType("application/json")
        .body(Map.of("borrowerId", borrowerId))
        .post("/number-conflicts/" + conflict + "/settlement")
        .then()
        .statusCode(204);
  }

  private static Response report(String token, String reason, String command) {
    return reminderService().body(form(token, reason, command)).post("/contact-points/quarantine");
  }

  private static Map<String, Object> form(String token, String reason, String command) {
    return new HashMap<>(
        Map.of(
            "numberToken",
            token,
            "reason",
            reason,
            "at",
            "2026-11-22T02:00:00Z",
            "commandId",
            command,
            "sequence",
            1795485600000L));
  }

  private static Map<?, ?> point(String borrowerId) {
    return (Map<?, ?>) ((List<?>) card(borrowerId).get("contactPoints")).getFirst();
  }

  private static String tokenOf(String borrowerId) {
    return (String) point(borrowerId).get("numberToken");
  }

  private static Object ownership(String borrowerId) {
    return point(borrowerId).get("ownership");
  }
}
