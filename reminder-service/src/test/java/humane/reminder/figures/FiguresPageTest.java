package humane.reminder.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.*;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
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
class FiguresPageTest {

  @Test
  void anybodyReadsTheCountsAndTheLimitsInBothLanguages() {
    given()
        .accept("text/html")
        .get("/figures?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("Our own figures this month"), containsString("hours apart"));
    given()
        .accept("text/html")
        .get("/figures?lang=zh-CN")
        .then()
        .statusCode(200)
        .body(containsString("本月我们自己的数字"));
  }

  @Test
  void aProgramReadsTheSameAsNumbers() {
    given()
        .accept("application/json")
        .get("/figures")
        .then()
        .statusCode(200)
        .body("contacts", greaterThanOrEqualTo(0))
        .body("heldBack", greaterThanOrEqualTo(0))
        .body("wrongRecipients", greaterThanOrEqualTo(0));
  }

  @Test
  void aCopyWantsASurePersonAndIsWholeOrNotThere() {
    String nobody = "a-person-of-whom-others-know-nothing";
    given()
        .get("/messages/copy")
        .then()
        .statusCode(anyOf(equalTo(401), equalTo(200)))
        .body(not(containsString("fullName")));
    given()
        .auth()
        .oauth2(TestTokens.borrower(nobody, false))
        .redirects()
        .follow(false)
        .get("/messages/copy/data.json")
        .then()
        .statusCode(303)
        .header("Location", containsString("/me/confirm?return="));
    given()
        .auth()
        .oauth2(TestTokens.borrower(nobody, true))
        .get("/messages/copy/data.json")
        .then()
        .statusCode(503)
        .body(not(containsString("reminderService")));
  }
}
