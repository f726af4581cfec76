package humane.reminder.helpline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import humane.kit.testing.KitTestResource;
import humane.reminder.standins.StandIns;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class HelplineResourceTest {

  @Test
  void anybodyIsToldTheLinesOfACountryCrisisFirst() {
    given()
        .queryParam("country", "CN")
        .queryParam("lang", "zh")
        .when()
        .get("/helplines")
        .then()
        .statusCode(200)
        .body("items[0].number", equalTo("12356"))
        .body("items[0].name", equalTo("心理援助热线"))
        .body("items.id", hasItems("HL-CN-01", "HL-CN-02", "HL-CN-04"))
        .body("items.find { it.id == 'HL-CN-01' }.hours", equalTo("24h"))
        .body("items.find { it.id == 'HL-CN-04' }.hours", equalTo("check hours"))
        .body("otherwise", nullValue());
  }

  @Test
  void ofACountryWeKnowNothingOfNoNumberIsNamed() {
    given()
        .queryParam("country", "BR")
        .when()
        .get("/helplines")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("otherwise", equalTo("your local emergency number"));
  }

  @Test
  void aPlaceThatIsNoneIsSaidToBeWrong() {
    given()
        .queryParam("country", "China")
        .when()
        .get("/helplines")
        .then()
        .statusCode(400)
        .body("errors.field", contains("country"));
  }

  @Test
  void healthNamesLinesThatWereNotCheckedForAQuarterAndStaysReady() {
    given()
        .when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", not(empty()))
        .body("checks.name", hasItems("helplines checked this quarter"));
  }
}
