package humane.reminder.contactpolicy.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.standins.StandIns;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class RulesPagesTest {

  private static ValidatableResponse read(String path) {
    return given().auth().oauth2(TestTokens.compliance()).when().get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/rules",
        "/console/rules?q=night",
        "/console/rules/HOUSE",
        "/console/rules/holds",
        "/console/rules/holidays",
        "/console/helplines",
        "/console/breaches",
        "/console/what-if"
      })
  void everyPageIsThereInBothLanguages(String path) {
    String sign = path.contains("?") ? "&" : "?";
    read(path + sign + "lang=en").body(containsString("<html lang=\"en\""));
    read(path + sign + "lang=zh-CN").body(containsString("<html lang=\"zh-CN\""));
  }

  @Test
  void thePackOfChinaGivesTheNightWithItsNumbersAndSource() {
    read("/console/rules/CN?on=2026-11-23&lang=en")
        .body(
            allOf(
                containsString("CN-GB-05"),
                containsString("22:00"),
                containsString("GB/T 45251-2025 5.3"),
                containsString("local time of day, inside")));
    read("/console/rules/CN?on=2026-11-23&lang=zh-CN").body(containsString("22:00 至次日 08:00 不联系"));
  }

  @Test
  void aRowThatBeginsLaterIsAChangeToCome() {
    read("/console/rules/CN?on=2026-01-01&lang=en")
        .body(allOf(containsString("2026-01-30"), containsString("begins")));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/contact-policy/packs/CN?on=2026-01-01")
        .then()
        .statusCode(200)
        .body("rows.id", not(hasItem("CN-CBA-01")))
        .body("changes.find { it.id == 'CN-CBA-01' }.on", equalTo("2026-01-30"));
  }

  @Test
  void aPackWithoutRowsOfItsOwnNamesTheRowsUnderWhichItStands() {
    read("/console/rules/BR-SP?on=2026-11-23&lang=en")
        .body(
            allOf(
                containsString("Whoever stands under it also stands under"),
                containsString("/console/rules/BR?on=2026-11-23&amp;lang=en#BR-02")));
    read("/console/rules/BR?on=2026-11-23&lang=en")
        .body(not(containsString("Whoever stands under it also stands under")));
  }

  @Test
  void aNumberWhoseDefinitionIsOpenIsNotSure() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/contact-policy/packs/CN?on=2026-11-23")
        .then()
        .statusCode(200)
        .body("rows.find { it.id == 'CN-GB-06' }.sure", equalTo(false))
        .body("rows.find { it.id == 'CN-GB-07' }.sure", equalTo(true));
  }

  @Test
  void theTableOfHoldsHasEveryKind() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/contact-policy/holds")
        .then()
        .statusCode(200)
        .body("items.find { it.kind == 'DECEASED' }.passes", hasSize(0))
        .body(
            "items.find { it.kind == 'DISTRESS' }.passes",
            equalTo(List.of("REQUESTED_REPLY", "CARE")));
  }

  @Test
  void anAgentDoesNotSeeTheBreaches() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/console/breaches")
        .then()
        .statusCode(403);
  }

  @Test
  void aDayThatIsNoneIsSaidToBeWrong() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/contact-policy/packs/CN?on=yesterday")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("on"));
  }
}
