package humane.reminder.contactpolicy.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The same table of situations, asked as others ask. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class SituationsOverHttpTest {

  @Test
  void everySituationHasItsAnswerOverHttpToo() {
    assertThat(SituationTable.lines()).hasSizeGreaterThan(400);
    SoftAssertions all = new SoftAssertions();
    for (SituationTable.Line line : SituationTable.lines()) check(all, line);
    all.assertAll();
  }

  private static void check(SoftAssertions all, SituationTable.Line line) {
    JsonPath answer =
        given()
            .auth()
            .oauth2(TestTokens.agent())
            .contentType("application/json")
            .body(line.question().toString())
            .post("/contact-decisions/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    all.assertThat(answer.getString("verdict"))
        .as(line.name())
        .isEqualTo(line.expected().get("verdict").asText());
    all.assertThat(answer.<String>getList("reasons.rule")).as(line.name()).isEqualTo(line.rules());
    String expected = line.expected().path("notBefore").asText(null);
    String named = answer.getString("notBefore");
    all.assertThat(named == null ? null : OffsetDateTime.parse(named).toInstant())
        .as(line.name())
        .isEqualTo(expected == null ? null : OffsetDateTime.parse(expected).toInstant());
  }
}
