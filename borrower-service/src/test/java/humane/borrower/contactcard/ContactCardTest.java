package humane.borrower.contactcard;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class ContactCardTest {

  @Test
  void theCardHasTheAgreedForm() {
    String ref = freshRef();
    String number = freshNumber();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number);
    imported(file);

    reminderService()
        .body(Map.of("borrowerIds", List.of(borrowerId(ref))))
        .post("/contact-cards")
        .then()
        .statusCode(200)
        .body(
            "cards[0].keySet()",
            hasItems(
                "borrowerId",
                "asOf",
                "givenName",
                "fullName",
                "language",
                "jurisdictions",
                "timeZones",
                "segment",
                "contactPoints",
                "consents",
                "preferences",
                "holds",
                "accounts"))
        .body("cards[0].givenName", equalTo("伟"))
        .body("cards[0].fullName", equalTo("李伟"))
        .body("cards[0].language", equalTo("zh-CN"))
        .body("cards[0].jurisdictions", contains("CN"))
        .body("cards[0].timeZones", contains("Asia/Shanghai"))
        .body("cards[0].segment", equalTo("SELF_CARE"))
        .body("cards[0].contactPoints[0].kind", equalTo("MOBILE"))
        .body("cards[0].contactPoints[0].number", equalTo(number))
        .body("cards[0].contactPoints[0].numberToken", hasLength(43))
        .body("cards[0].contactPoints[0].ownership", equalTo("ATTESTED"))
        .body("cards[0].contactPoints[0].attestedOn", equalTo("2026-07-22"))
        .body("cards[0].contactPoints[0].employerForbids", equalTo(false))
        .body("cards[0].contactPoints[0].detailsByText", equalTo(false))
        .body("cards[0].consents[0].channel", equalTo("SMS"))
        .body("cards[0].consents[0].kind", equalTo("SMS"))
        .body("cards[0].consents[0].givenAt", equalTo("2023-09-03T16:00:00Z"))
        .body("cards[0].accounts[0].accountRef", equalTo("A-" + ref))
        .body("cards[0].accounts[0].balanceMinor", equalTo(2400000))
        .body("cards[0].accounts[0].arrearsMinor", equalTo(120000))
        .body("cards[0].accounts[0].minimumDueMinor", equalTo(120000))
        .body("cards[0].accounts[0].dueDate", equalTo("2026-11-02"))
        .body("cards[0].accounts[0].lastPaymentOn", equalTo("2026-10-03"));
  }

  @Test
  void aStatedZoneAndTheZoneOfAnAmericanNumberBothCount() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, "+12125550" + ref.substring(ref.length() - 3))
        .with("time_zone", "America/Denver")
        .with("jurisdictions", "US;US-CO")
        .with("currency", "USD");
    imported(file);

    assertThat(card(borrowerId(ref)).get("timeZones"))
        .isEqualTo(List.of("America/Denver", "America/New_York"));
  }

  @Test
  void aCheckForReassignmentIsOnTheCardFromTheStartOfItsDayAndALaterOneReplacesIt() {
    String ref = freshRef();
    imported(american(ref, "2026-11-10"));
    String id = borrowerId(ref);
    assertThat(reassignedCheckedAt(id)).isEqualTo("2026-11-10T07:00:00Z");

    imported(american(ref, "2026-11-02"));
    assertThat(reassignedCheckedAt(id)).isEqualTo("2026-11-10T07:00:00Z");

    imported(american(ref, "2026-11-20"));
    assertThat(reassignedCheckedAt(id)).isEqualTo("2026-11-20T07:00:00Z");
  }

  @Test
  void aPersonMayStateACheckForReassignmentThatHasBeenMade() {
    String ref = freshRef();
    imported(american(ref, ""));
    String id = borrowerId(ref);
    assertThat(reassignedCheckedAt(id)).isNull();

    stateCheck(id, numberOf(ref), "2099-01-01")
        .statusCode(400)
        .body("errors[0].field", equalTo("reassignedCheckedOn"));
    stateCheck(id, numberOf(ref), "2026-11-20")
        .statusCode(201)
        .body("reassignedCheckedAt", equalTo("2026-11-20T07:00:00Z"));
    assertThat(reassignedCheckedAt(id)).isEqualTo("2026-11-20T07:00:00Z");
  }

  private static PortfolioFile american(String ref, String checkedOn) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, numberOf(ref))
        .with("time_zone", "America/Denver")
        .with("jurisdictions", "US;US-CO")
        .with("currency", "USD")
        .with("mobile_reassigned_checked_on", checkedOn);
    return file;
  }

  private static String numberOf(String ref) {
    return "+13035550" + ref.substring(ref.length() - 3);
  }

  private static ValidatableResponse stateCheck(
      String borrowerId, String number, String checkedOn) {
    return admin()
        .contentType("application/json")
        .body(
            Map.of(
                "number",
                number,
                "attestedOn",
                "2026-11-01",
                "attestedBy",
                "branch",
                "reassignedCheckedOn",
                checkedOn))
        .post("/borrowers/" + borrowerId + "/contact-points")
        .then();
  }

  private static Object reassignedCheckedAt(String borrowerId) {
    return ((Map<?, ?>) ((List<?>) card(borrowerId).get("contactPoints")).getFirst())
        .get("reassignedCheckedAt");
  }

  @Test
  void withoutAStatedZoneNoneIsGuessed() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber()).with("time_zone", "");
    imported(file);

    assertThat(card(borrowerId(ref)).get("timeZones")).isEqualTo(List.of());
  }

  @Test
  void onlyServicesSeeCards() {
    as(TestTokens.admin())
        .contentType("application/json")
        .body(Map.of("borrowerIds", List.of()))
        .post("/contact-cards")
        .then()
        .statusCode(403);
    as(TestTokens.service("reminder-service", "budget-service"))
        .contentType("application/json")
        .body(Map.of("borrowerIds", List.of()))
        .post("/contact-cards")
        .then()
        .statusCode(401);
    as(TestTokens.admin()).get("/changes").then().statusCode(403);
  }

  @Test
  void fiveHundredAreTheMost() {
    List<String> ids = new ArrayList<>(Collections.nCopies(500, "nobody"));
    reminderService()
        .body(Map.of("borrowerIds", ids))
        .post("/contact-cards")
        .then()
        .statusCode(200)
        .body("cards", empty());
    ids.add("nobody");
    reminderService()
        .body(Map.of("borrowerIds", ids))
        .post("/contact-cards")
        .then()
        .statusCode(400)
        .body("type", endsWith("/bad-input"));
  }

  @Test
  void anUnknownFieldThatWouldNameSomebodyElseIsRefused() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "number",
                freshNumber(),
                "attestedOn",
                "2026-11-01",
                "attestedBy",
                "branch",
                "relationship",
                "mother"))
        .post("/borrowers/" + borrowerId(ref) + "/contact-points")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("relationship"));
  }
}
