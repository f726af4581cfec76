package humane.borrower.contactpoint;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A register says that a number changed hands: it is used for nobody, whatever a later file says.
 */
@RunningService
class NumberSignalTest {
  private String ref;
  private String number;

  @BeforeEach
  void aBorrower() {
    ref = freshRef();
    number = freshNumber();
    imported(file("0.4"));
  }

  private PortfolioFile file(String utilisation) {
    PortfolioFile file = new PortfolioFile();
    file.row(ref, number).with("utilisation", utilisation);
    return file;
  }

  private Response tell(Map<String, String> signal) {
    return admin()
        .contentType("application/json")
        .body(Map.of("items", List.of(signal)))
        .post("/number-signals");
  }

  private Map<String, String> signal(String kind, String reference) {
    return Map.of(
        "number", number, "signal", kind, "at", "2026-11-01T00:00:00Z", "reference", reference);
  }

  @SuppressWarnings("unchecked")
  private String ownership() {
    return ((List<Map<String, String>>) card(borrowerId(ref)).get("contactPoints"))
        .getFirst()
        .get("ownership");
  }

  @Test
  void aReassignedNumberIsQuarantinedAndStaysSoWhenAFileNamesItAgain() {
    assertThat(ownership()).isEqualTo("ATTESTED");

    tell(signal("REASSIGNED", "r-" + ref)).then().statusCode(200).body("taken", is(1));
    assertThat(ownership()).isEqualTo("QUARANTINED");
    assertThat(changeKinds(borrowerId(ref))).contains("CONTACT_POINT_CHANGED");

    imported(file("0.5"));
    assertThat(ownership()).isEqualTo("QUARANTINED");
  }

  @Test
  void theSameSignalTwiceIsOneAndItsReferenceForAnotherNumberIsAnError() {
    tell(signal("PORTED", "p-" + ref)).then().statusCode(200);
    tell(signal("PORTED", "p-" + ref)).then().statusCode(200);
    number = freshNumber();
    tell(signal("PORTED", "p-" + ref)).then().statusCode(409);
  }

  @Test
  void oneThatCannotBeReadStopsAllAndIsNamedWithoutItsNumber() {
    admin()
        .contentType("application/json")
        .body(
            Map.of(
                "items",
                List.of(
                    signal("REASSIGNED", "ok-" + ref),
                    Map.of(
                        "number",
                        "12345",
                        "signal",
                        "WRONG_PERSON",
                        "at",
                        "2036-01-01T00:00:00Z",
                        "reference",
                        " "))))
        .post("/number-signals")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            hasItems("items[1].number", "items[1].signal", "items[1].at", "items[1].reference"))
        .body("toString()", not(containsString("12345")));
    assertThat(ownership()).isEqualTo("ATTESTED");
  }

  @Test
  void onlyAnAdministratorsSystemsMayTell() {
    reminderService()
        .body(Map.of("items", List.of(signal("PORTED", "x"))))
        .post("/number-signals")
        .then()
        .statusCode(403);
  }
}
