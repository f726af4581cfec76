package humane.reminder.reply;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class ReplyPreviewTest {

  private static ValidatableResponse preview(Object body) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(body)
        .post("/replies/preview")
        .then();
  }

  @Test
  void aKeywordIsReadWithWhatFollows() {
    preview(Map.of("text", "不要再联系我", "language", "zh-CN"))
        .statusCode(200)
        .body("intent", equalTo("STOP"))
        .body("intents.intent", contains("STOP"))
        .body("intents[0].confidence", equalTo(1.0f))
        .body("method", equalTo("KEYWORD"))
        .body("consequences.kind", hasItems("END_ALL_CHANNELS", "SEND_ANSWER"));
  }

  @Test
  void theMostProtectiveIntentLeads() {
    preview(Map.of("text", "STOP. wrong number", "language", "en"))
        .statusCode(200)
        .body("intent", equalTo("STOP"))
        .body("intents.intent", contains("STOP", "WRONG_PERSON"));
  }

  @Test
  void whatNoKeywordSaysTheModelReads() {
    preview(Map.of("text", "I lost my job in June", "language", "en"))
        .statusCode(200)
        .body("intent", equalTo("HARDSHIP"))
        .body("intents.intent", contains("HARDSHIP"))
        .body("method", equalTo("MODEL"))
        .body("consequences.hold", hasItems("HARDSHIP_REVIEW"));
  }

  @Test
  void aKeywordAndTheModelAreReadTogether() {
    preview(Map.of("text", "I lost my job, stop texting me", "language", "en"))
        .statusCode(200)
        .body("intent", equalTo("STOP"))
        .body("intents.intent", contains("STOP", "HARDSHIP"))
        .body("method", equalTo("KEYWORD"));
  }

  @Test
  void whatNeitherExplainsIsUnclear() {
    preview(Map.of("text", "the blue bicycle is behind the shed", "language", "en"))
        .statusCode(200)
        .body("intent", equalTo("UNCLEAR"))
        .body("intents.intent", contains("UNCLEAR"))
        .body("method", equalTo("NONE"))
        .body("consequences.workItem", hasItems("UNCLEAR_REPLY"));
  }

  @Test
  void aRequestThatIsNotInTheFormIsRefusedByField() {
    preview(Map.of("language", "en"))
        .statusCode(400)
        .body("type", endsWith("bad-input"))
        .body("errors.field", contains("text"));
    preview(Map.of("text", "STOP", "language", "not a language!"))
        .statusCode(400)
        .body("errors.field", contains("language"));
    preview(Map.of("text", "STOP", "languag", "en"))
        .statusCode(400)
        .body("errors.field", contains("languag"));
  }

  @Test
  void onlyStaffMayAsk() {
    given()
        .contentType("application/json")
        .body(Map.of("text", "STOP"))
        .post("/replies/preview")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.borrower("B-1", true))
        .contentType("application/json")
        .body(Map.of("text", "STOP"))
        .post("/replies/preview")
        .then()
        .statusCode(403);
  }
}
