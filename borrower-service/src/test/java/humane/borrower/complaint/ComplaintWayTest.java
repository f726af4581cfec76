package humane.borrower.complaint;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.complaint.store.OverdueTelling;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RunningService
class ComplaintWayTest {
  @Inject OverdueTelling telling;

  private String complaints;
  private String borrower;

  @BeforeEach
  void somebody() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    borrower = borrowerId(ref);
    complaints = "/borrowers/" + borrower + "/complaints";
  }

  private String complained(String receivedAt) {
    return admin()
        .contentType("application/json")
        .body(Map.of("text", "Too many texts", "receivedAt", receivedAt, "channel", "PHONE"))
        .post(complaints)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String complaint, Map<String, String> step) {
    return admin()
        .contentType("application/json")
        .body(step)
        .post(complaints + "/" + complaint + "/state")
        .then();
  }

  @Test
  void aComplaintIsAnsweredBeforeItIsClosedAndThenItsHoldEnds() {
    String id = complained("2026-11-20T18:30:00+08:00");
    step(id, Map.of("state", "CLOSED")).statusCode(409).body("detail", containsString("ANSWERED"));
    step(id, Map.of("state", "ACKNOWLEDGED"))
        .statusCode(200)
        .body("owner", notNullValue())
        .body("nextDue.rule", equalTo("CN-CPL-01"));
    step(id, Map.of("state", "ANSWERED")).statusCode(400);
    step(id, Map.of("state", "LOOKED_AT", "answer", "not yet")).statusCode(400);
    step(id, Map.of("state", "ANSWERED", "answer", "We were wrong."))
        .statusCode(200)
        .body("nextDue", nullValue())
        .body("next", containsInAnyOrder("WITH_AUTHORITY", "CLOSED"));
    admin().get("/borrowers/" + borrower).then().body("holds.kind", hasItem("COMPLAINT"));

    step(id, Map.of("state", "CLOSED")).statusCode(200).body("closedAt", notNullValue());

    admin().get("/borrowers/" + borrower).then().body("holds.kind", not(hasItem("COMPLAINT")));
    step(id, Map.of("state", "WITH_AUTHORITY")).statusCode(200);
  }

  @Test
  void aComplexOneTakesTheLongerTimeThatTheLawHasWithAReason() {
    String id = complained("2026-11-20T18:30:00+08:00");
    step(id, Map.of("state", "ACKNOWLEDGED")).body("nextDue.dueOn", equalTo("2026-12-05"));
    String extension = complaints + "/" + id + "/extension";
    admin().contentType("application/json").body(Map.of()).post(extension).then().statusCode(400);

    admin()
        .contentType("application/json")
        .body(Map.of("reason", "The branch has to be asked"))
        .post(extension)
        .then()
        .statusCode(200)
        .body("nextDue.dueOn", equalTo("2026-12-20"))
        .body("extendedReason", equalTo("The branch has to be asked"));
  }

  @Test
  void anOverdueOneIsToldOnceAndStandsFirst() {
    String id = complained("2025-01-06T18:30:00+08:00");

    telling.tell();
    telling.tell();

    assertThat(changeKinds(borrower).stream().filter("COMPLAINT_OVERDUE"::equals)).hasSize(1);
    admin()
        .get("/complaints")
        .then()
        .statusCode(200)
        .body("items[0].nextDue.dueOn", startsWith("2025-01"))
        .body("items.id", hasItem(id));
  }

  @Test
  void somebodyElsesComplaintIsNotFoundAndAForeignOwnerCanBeNamed() {
    String id = complained("2026-11-20T18:30:00+08:00");
    admin()
        .contentType("application/json")
        .body(Map.of("state", "ACKNOWLEDGED"))
        .post("/borrowers/nobody/complaints/" + id + "/state")
        .then()
        .statusCode(404);
    admin()
        .contentType("application/json")
        .body(Map.of("owner", "chen"))
        .put(complaints + "/" + id + "/owner")
        .then()
        .statusCode(200)
        .body("owner", equalTo("chen"));
  }
}
