package humane.borrower.complaint;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class ComplaintTest {
  private static final String WORDS =
      "You rang my mother at +86 134 9010 4729, please never do that again";

  private static String borrower() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    return borrowerId(ref);
  }

  private static ValidatableResponse complain(String borrowerId, String text, String key) {
    return admin()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("text", text, "receivedAt", "2026-11-20T18:30:00+08:00", "channel", "PHONE"))
        .post("/borrowers/" + borrowerId + "/complaints")
        .then();
  }

  @Test
  void aComplaintStartsTheClocksOfItsCountryAndIsReadBackWithoutAnybodysNumber() {
    String id = borrower();
    complain(id, WORDS, "first-" + id)
        .statusCode(201)
        .body("clocks.rule", hasItems("HOUSE-COMPLAINT", "CN-CPL-01"))
        .body("clocks.dueOn", hasItem("2026-12-05"));

    admin()
        .get("/borrowers/" + id + "/complaints")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text", allOf(containsString("•••••"), not(containsString("9010"))))
        .body("items[0].receivedAt", equalTo("2026-11-20T10:30:00Z"))
        .body("items[0].channel", equalTo("PHONE"))
        .body("items[0].familyContact", equalTo(true))
        .body("items[0].clocks.rule", hasItems("HOUSE-COMPLAINT", "CN-CPL-01"));
  }

  @Test
  void nobodyIsRemindedWhileTheirComplaintIsOpen() {
    String id = borrower();
    complain(id, WORDS, "hold-" + id).statusCode(201);

    admin().get("/borrowers/" + id).then().body("holds.kind", hasItem("COMPLAINT"));
  }

  @Test
  void theHoldThatTheWordsSetByThemselvesEndsWithTheLastComplaint() {
    String id = borrower();
    admin()
        .contentType("application/json")
        .body(Map.of("kind", "COMPLAINT", "from", "2026-11-20", "by", "reminder-service"))
        .post("/borrowers/" + id + "/holds")
        .then()
        .statusCode(201);
    String first = complain(id, WORDS, "words-1-" + id).extract().path("id");
    String second = complain(id, WORDS, "words-2-" + id).extract().path("id");

    closed(first);
    admin().get("/borrowers/" + id).then().body("holds.kind", hasItem("COMPLAINT"));
    closed(second);
    admin().get("/borrowers/" + id).then().body("holds.kind", not(hasItem("COMPLAINT")));
  }

  private static void closed(String complaint) {
    for (Map<String, String> step :
        List.of(
            Map.of("state", "ANSWERED", "answer", "We ring no more."), Map.of("state", "CLOSED")))
      admin()
          .contentType("application/json")
          .body(step)
          .post("/complaints/" + complaint + "/state")
          .then()
          .statusCode(200);
  }

  @Test
  void aComplaintSentTwiceUnderOneKeyIsOneComplaint() {
    String id = borrower();
    String first = complain(id, WORDS, "twice-" + id).statusCode(201).extract().path("id");
    String again = complain(id, WORDS, "twice-" + id).statusCode(201).extract().path("id");

    assertThat(again).isEqualTo(first);
    complain(id, "Something else", "twice-" + id).statusCode(422);
    admin().get("/borrowers/" + id + "/complaints").then().body("items", hasSize(1));
  }

  @Test
  void aNumberThatAComplaintAboutFamilyNamesIsStoppedAndComplianceHearsOfIt() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);
    String id = borrowerId(ref);

    complain(id, "You keep ringing my mother at " + number, "family-" + id).statusCode(201);

    admin()
        .get("/borrowers/" + id)
        .then()
        .body("contactPoints[0].ownership", equalTo("QUARANTINED"));
    assertThat(changes(id))
        .anySatisfy(
            change ->
                assertThat(change)
                    .containsEntry("kind", "COMPLAINT_MADE")
                    .containsEntry("familyContact", true)
                    .doesNotContainEntry("stoppedNumbers", List.of()));
  }

  @Test
  void aComplaintAboutSomethingElseStopsNoNumber() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);
    String id = borrowerId(ref);

    complain(id, "Too many messages to " + number, "texts-" + id).statusCode(201);

    admin().get("/borrowers/" + id).then().body("contactPoints[0].ownership", equalTo("ATTESTED"));
  }
}
