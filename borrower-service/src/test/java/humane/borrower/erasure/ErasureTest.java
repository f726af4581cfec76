package humane.borrower.erasure;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunningService
class ErasureTest {
  private String ref;
  private String number;
  private String id;

  @BeforeEach
  void somebodyWhoIsKnown() {
    ref = freshRef();
    number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);
    id = borrowerId(ref);
  }

  private String asked(String kind) {
    return admin()
        .contentType("application/json")
        .body(Map.of("kind", kind))
        .post("/borrowers/" + id + "/data-requests")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse answered(String request, Map<String, Object> ending) {
    return admin()
        .contentType("application/json")
        .body(ending)
        .post("/borrowers/" + id + "/data-requests/" + request + "/answer")
        .then();
  }

  private static final Map<String, Object> DONE =
      Map.of("outcome", "DONE", "answer", "It is done.");

  private static long rows(String table, String borrowerId) throws SQLException {
    try (var tables = tables();
        var query =
            tables.prepareStatement("SELECT count(*) FROM " + table + " WHERE borrower_id = ?")) {
      query.setString(1, borrowerId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void whoIsErasedIsForgottenAndTheOtherServicesAreTold() throws SQLException {
    answered(asked("ERASURE"), DONE).statusCode(200).body("outcome", equalTo("DONE"));

    for (String table :
        List.of("account", "payment", "consent", "contact_point", "hold", "risk_foreseen"))
      assertThat(rows(table, id)).as(table).isZero();
    assertThat(card(id)).isEmpty();
    assertThat(changeKinds(id)).endsWith("ERASED");
    assertThat(changes(id)).allSatisfy(change -> assertThat(change.get("accountRef")).isNull());
    admin()
        .get("/borrowers/" + id + "/erasure")
        .then()
        .statusCode(200)
        .body("erasedAt", notNullValue())
        .body("reports.service", contains("borrower-service"))
        .body("reports[0].forgotten.accounts", equalTo(1))
        .body("reports[0].forgotten.numbers", equalTo(1))
        .body("awaited", containsInAnyOrder("budget-service", "reminder-service"));
  }

  @Test
  void whatTheOtherServicesForgotIsKeptOnceAndOnlyFromThem() {
    Map<String, Object> report = Map.of("key", "PROFILE", "forgotten", Map.of("statements", 1));
    String reports = "/borrowers/" + id + "/erasure-reports";
    reminderService().body(report).post(reports).then().statusCode(409);
    answered(asked("ERASURE"), DONE).statusCode(200);

    admin().contentType("application/json").body(report).post(reports).then().statusCode(403);
    for (int times = 0; times < 2; times++)
      as(TestTokens.service("budget-service", "borrower-service"))
          .contentType("application/json")
          .body(report)
          .post(reports)
          .then()
          .statusCode(204);
    reminderService().body(Map.of("key", "PROFILE")).post(reports).then().statusCode(400);

    admin()
        .get("/borrowers/" + id + "/erasure")
        .then()
        .body("reports.service", contains("borrower-service", "budget-service"))
        .body("awaited", contains("reminder-service"));
  }

  @Test
  void anErasedPersonDoesNotComeBackWithTheNextFile() {
    answered(asked("ERASURE"), DONE).statusCode(200);

    PortfolioFile again = new PortfolioFile();
    again.row(ref, number);
    again.row(freshRef(), freshNumber());
    String file = imported(again);

    assertThat(rejects(file)).contains("erased");
    assertThat(card(id)).isEmpty();
  }

  @Test
  void aLawsuitStopsItAndIsNamed() {
    String request = asked("ERASURE");
    String lawsuits = "/borrowers/" + id + "/litigation-holds";
    String hold =
        admin()
            .contentType("application/json")
            .body(Map.of("reason", "Case 12 at the district court"))
            .post(lawsuits)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    answered(request, DONE).statusCode(409).body("detail", containsString("lawsuit"));
    assertThat(card(id)).isNotEmpty();
    admin().get("/borrowers/" + id + "/erasure").then().body("stoppedBy", contains("LITIGATION"));

    admin().delete(lawsuits + "/" + hold).then().statusCode(204);
    admin().delete(lawsuits + "/" + hold).then().statusCode(404);
    answered(request, DONE).statusCode(200);
    answered(request, DONE).statusCode(409).body("type", endsWith("already-answered"));
  }

  @Test
  void anOpenComplaintStopsItAndItsWordsOutliveTheErasure() {
    String complaints = "/borrowers/" + id + "/complaints";
    String complaint =
        admin()
            .contentType("application/json")
            .body(Map.of("text", "Too many texts", "channel", "PHONE"))
            .post(complaints)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String request = asked("ERASURE");
    answered(request, DONE).statusCode(409).body("detail", containsString("complaint"));

    for (Map<String, String> step :
        List.of(Map.of("state", "ANSWERED", "answer", "We send fewer."), Map.of("state", "CLOSED")))
      admin()
          .contentType("application/json")
          .body(step)
          .post(complaints + "/" + complaint + "/state")
          .then()
          .statusCode(200);
    answered(request, DONE).statusCode(200);

    admin()
        .get(complaints)
        .then()
        .body("items[0].text", equalTo("Too many texts"))
        .body("items[0].answer", equalTo("We send fewer."));
  }

  @Test
  void aNameIsPutRightAndARestrictionHoldsEverything() {
    answered(asked("CORRECTION"), DONE).statusCode(400);
    answered(
            asked("CORRECTION"),
            Map.of(
                "outcome", "DONE", "answer", "Put right.", "correction", Map.of("givenName", "卫")))
        .statusCode(200);
    assertThat(card(id)).containsEntry("givenName", "卫");

    answered(asked("RESTRICTION"), DONE).statusCode(200);
    admin().get("/borrowers/" + id).then().body("holds.kind", hasItem("CEASE"));
  }
}
