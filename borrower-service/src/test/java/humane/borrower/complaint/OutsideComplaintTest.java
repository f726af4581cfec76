package humane.borrower.complaint;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class OutsideComplaintTest {
  private static final String WORDS = "They wrote to my phone, and I am only the aunt's neighbour";

  private static Map<String, Object> form(String text) {
    Map<String, Object> form = new HashMap<>();
    form.put("text", text);
    form.put("channel", "PUBLIC_PAGE");
    form.put("places", List.of("CN"));
    return form;
  }

  private static ValidatableResponse complain(Map<String, Object> form) {
    return admin().contentType("application/json").body(form).post("/complaints").then();
  }

  private static ValidatableResponse step(String complaint, Map<String, Object> step) {
    return admin()
        .contentType("application/json")
        .body(step)
        .post("/complaints/" + complaint + "/state")
        .then();
  }

  private static ValidatableResponse about(String complaint, String ref) {
    return admin()
        .contentType("application/json")
        .body(Map.of("borrowerRef", ref))
        .put("/complaints/" + complaint + "/borrower")
        .then();
  }

  private static String borrower(String ref, String number) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);
    return borrowerId(ref);
  }

  @Test
  void whoeverComplainsIsHeardThoughNobodyKnowsWhomItIsAbout() {
    String id =
        complain(form(WORDS))
            .statusCode(201)
            .body("clocks.rule", hasItems("HOUSE-COMPLAINT", "CN-CPL-01"))
            .body("familyContact", equalTo(true))
            .extract()
            .path("id");

    admin()
        .get("/complaints/" + id)
        .then()
        .statusCode(200)
        .body("text", equalTo(WORDS))
        .body("broughtBy", equalTo("OTHER"))
        .body("borrowerId", nullValue());
    admin().get("/complaints").then().body("items.id", hasItem(id));
    assertThat(changes(""))
        .anySatisfy(
            change ->
                assertThat(change)
                    .containsEntry("kind", "COMPLAINT_MADE")
                    .containsEntry("complaintId", id)
                    .containsEntry("familyContact", true));
  }

  @Test
  void itIsAnsweredAndClosedLikeAnyOther() {
    String id = complain(form(WORDS)).statusCode(201).extract().path("id");

    step(id, Map.of("state", "ANSWERED")).statusCode(400);
    step(id, Map.of("state", "ANSWERED", "answer", "We are sorry.")).statusCode(200);
    step(id, Map.of("state", "CLOSED")).statusCode(200).body("answer", equalTo("We are sorry."));
    step(id, Map.of("state", "RECEIVED")).statusCode(409);
  }

  @Test
  void theNumberThatWasReachedIsStoppedBeforeAnybodyAnswers() {
    String ref = freshRef();
    String number = freshNumber();
    String borrower = borrower(ref, number);
    String id = complain(form("You rang my wife at " + number + " about me")).extract().path("id");

    admin()
        .get("/borrowers/" + borrower)
        .then()
        .body("contactPoints[0].ownership", equalTo("QUARANTINED"));
    admin().get("/complaints/" + id).then().body("text", not(containsString(number)));
  }

  @Test
  void whoeverItIsAboutIsLeftInPeaceUntilItIsClosedAndDoesNotReadIt() {
    String ref = freshRef();
    String borrower = borrower(ref, freshNumber());
    String id = complain(form(WORDS)).extract().path("id");

    about(id, "nobody-" + ref).statusCode(400).body("errors[0].field", equalTo("borrowerRef"));
    about(id, ref).statusCode(200).body("borrowerId", equalTo(borrower));
    about(id, ref).statusCode(409);

    admin().get("/borrowers/" + borrower).then().body("holds.kind", hasItem("COMPLAINT"));
    admin().get("/borrowers/" + borrower + "/complaints").then().body("items.id", hasItem(id));
    admin()
        .get("/borrowers/" + borrower + "/export")
        .then()
        .statusCode(200)
        .body("complaints", hasSize(0));

    step(id, Map.of("state", "ANSWERED", "answer", "We are sorry.")).statusCode(200);
    step(id, Map.of("state", "CLOSED")).statusCode(200);
    admin().get("/borrowers/" + borrower).then().body("holds.kind", not(hasItem("COMPLAINT")));
  }

  @Test
  void badInputIsNamedAndNothingIsKept() {
    Map<String, Object> form = form(" ");
    form.put("places", List.of("Mordor"));
    form.put("numberTokens", List.of("+8613490104729"));
    complain(form).statusCode(400).body("errors.field", hasItems("text", "places", "numberTokens"));
    admin().get("/complaints/unknown").then().statusCode(404);
  }
}
