package humane.reminder.reply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.twilio.Signed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class ReplyLabelsTest {
  @Inject People people;

  private String text(Person from, String words) {
    String carrierId = "SM" + UUID.randomUUID().toString().replace("-", "");
    Signed.post(
            "/twilio/messages",
            Map.of(
                "MessageSid",
                carrierId,
                "From",
                from.number(),
                "To",
                "+8613490100000",
                "Body",
                words))
        .then()
        .statusCode(200);
    return carrierId;
  }

  private static ValidatableResponse label(String carrierId, String... intents) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(Map.of("intents", List.of(intents)))
        .post("/replies/" + carrierId + "/labels")
        .then();
  }

  private static ValidatableResponse review(String token, String label, boolean accepted) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("accepted", accepted))
        .post("/replies/labels/" + label + "/review")
        .then();
  }

  private static String examples() {
    return given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get("/replies/examples?language=en")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void whatAPersonReadsProtectsAtOnceAndIsLearnedFromOnlyAfterAReviewWithoutNumbers() {
    Person wei = people.somebody();
    String carrierId = text(wei, "the teapot is yellow 13490104729");
    String label = label(carrierId, "STOP").statusCode(200).extract().path("labelId");
    assertThat(people.suppressionsOf(wei)).contains("OPT_OUT null");
    assertThat(examples()).doesNotContain("teapot");
    review(TestTokens.compliance(), label, true).statusCode(204);
    assertThat(examples()).contains("== STOP\n").contains("the teapot is yellow 00");
    review(TestTokens.compliance(), label, true).statusCode(404);
  }

  @Test
  void whatIsRefusedIsNotLearnedFrom() {
    String label =
        label(text(people.somebody(), "the kettle is green"), "HELP")
            .statusCode(200)
            .extract()
            .path("labelId");
    review(TestTokens.compliance(), label, false).statusCode(204);
    assertThat(examples()).doesNotContain("kettle");
  }

  @Test
  void aMeaningThatIsNoneAndAReplyThatIsNotThereAreRefused() {
    String carrierId = text(people.somebody(), "the lamp is blue");
    label(carrierId, "STOPP").statusCode(400).body("type", endsWith("bad-input"));
    label(carrierId, "UNCLEAR").statusCode(400);
    label("SMnothere", "STOP").statusCode(404);
  }

  @Test
  void anAgentReviewsNothing() {
    String label =
        label(text(people.somebody(), "the door is red"), "HELP")
            .statusCode(200)
            .extract()
            .path("labelId");
    review(TestTokens.agent(), label, true).statusCode(403);
  }
}
