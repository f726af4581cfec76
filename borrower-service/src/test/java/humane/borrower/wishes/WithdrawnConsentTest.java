package humane.borrower.wishes;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class WithdrawnConsentTest {
  private static final String KEPT =
      "2,consent_sms,true,is not used: the borrower has withdrawn it and alone can give it again";

  @Test
  void aStopThatComesAfterALaterFileStillCounts() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number).with("consent_sms_on", "2026-11-20");
    imported(file, "2026-11-21T00:00:00+08:00");
    String id = borrowerId(ref);

    stop(id, "2026-11-19T10:00:00Z");

    assertThat(card(id).get("consents").toString()).doesNotContain("givenAt");
    PortfolioFile again = new PortfolioFile();
    again.row(ref, number).with("consent_sms_on", "2026-11-22");
    assertThat(warnings(imported(again, "2026-11-23T00:00:00+08:00"))).contains(KEPT);
    assertThat(card(id).get("consents").toString()).doesNotContain("givenAt");
  }

  @Test
  void aStartThatWasSaidBeforeTheStopDoesNotOpenAgain() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file, "2026-11-18T00:00:00+08:00");
    String id = borrowerId(ref);
    stop(id, "2026-11-20T10:00:00Z");

    start(id, "2026-11-19T10:00:00Z");
    assertThat(card(id).get("consents").toString()).doesNotContain("givenAt");

    start(id, "2026-11-21T10:00:00Z");
    assertThat(card(id).get("consents").toString()).contains("givenAt");
    stop(id, "2026-11-20T18:00:00Z");
    assertThat(card(id).get("consents").toString()).contains("givenAt");
  }

  @Test
  void onlyTheBorrowersStartOpensWhatAStopHasClosed() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file, "2026-11-18T00:00:00+08:00");
    String id = borrowerId(ref);
    reminderService()
        .body(Map.of("kind", "SMS", "withdrawnAt", "2026-11-19T10:00:00Z", "source", "STOP"))
        .post("/borrowers/" + id + "/consents")
        .then()
        .statusCode(201);

    PortfolioFile later = new PortfolioFile();
    later.row(ref, number).with("consent_sms_on", "2026-11-20");
    String again = imported(later, "2026-11-21T00:00:00+08:00");

    progress(again).then().body("rowsAccepted", equalTo(1)).body("warnings", equalTo(1));
    assertThat(warnings(again)).contains(KEPT);
    assertThat(card(id).get("consents").toString()).doesNotContain("givenAt");

    Map<String, Object> told =
        Map.of("kind", "SMS", "givenAt", "2026-11-21T10:00:00Z", "source", "START");
    admin()
        .contentType("application/json")
        .body(told)
        .post("/borrowers/" + id + "/consents")
        .then()
        .statusCode(409)
        .body("type", endsWith("/consent-withdrawn"));
    reminderService().body(told).post("/borrowers/" + id + "/consents").then().statusCode(201);
    assertThat(card(id).get("consents").toString()).contains("givenAt");
  }

  private static void stop(String id, String at) {
    reminderService()
        .body(Map.of("kind", "SMS", "withdrawnAt", at, "source", "STOP"))
        .post("/borrowers/" + id + "/consents")
        .then()
        .statusCode(201);
  }

  private static void start(String id, String at) {
    reminderService()
        .body(Map.of("kind", "SMS", "givenAt", at, "source", "START"))
        .post("/borrowers/" + id + "/consents")
        .then()
        .statusCode(201);
  }

  private static String warnings(String importId) {
    return admin().get("/portfolio-imports/" + importId + "/warnings").asString();
  }
}
