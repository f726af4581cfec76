package humane.reminder.week;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.database.Database;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class ContactWeekTest {
  private static final String NUMBER = "+8613490666001";
  private static final LocalDate DAY = LocalDate.of(2027, 4, 19);

  @Inject Database database;
  @Inject Suppressions suppressions;

  @BeforeEach
  void somebodyWhoWasJustReminded() {
    if (TestClocks.business().isBefore(Instant.parse("2027-04-19T04:00:00Z")))
      TestClocks.moveBusinessTo(Instant.parse("2027-04-19T04:00:00Z"));
    StandIns.borrowers()
        .put(
            Cards.withArrears(
                Cards.of("b-week", NUMBER, DAY.minusDays(30)), "A-week", DAY.minusDays(5)));
    StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-week", Map.of());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM attempt WHERE borrower_id = 'b-week' AND state = 'SENT'",
                        row -> true)
                    .isPresent());
  }

  @AfterEach
  void allIsWell() {
    StandIns.borrowers().down(false);
  }

  private static ValidatableResponse week(String path) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .header("Accept-Language", "zh-CN")
        .when()
        .get(path)
        .then();
  }

  @Test
  void afterAReminderTheDayIsClosedAndTheNextOpensADayLater() {
    ValidatableResponse week = week("/borrowers/b-week/contact-week").statusCode(200);
    week.body("accountRef", equalTo("A-week"))
        .body(
            "channels.way", equalTo(java.util.List.of("TEXT", "CALL_BY_MACHINE", "CALL_BY_PERSON")))
        .body("channels[0].days", hasSize(7))
        .body("channels[0].days[0].open", empty())
        .body("channels[0].days[0].closed[0].reasons.rule", hasItem("HOUSE-SPACING"))
        .body("channels[0].days[0].closed[0].reasons.text", everyItem(containsString("。")));
    String opens = week.extract().path("channels[0].days[1].open[0].from");
    String closes = week.extract().path("channels[0].days[1].open[0].to");
    Instant sent =
        database
            .first(
                "SELECT sending_at FROM attempt WHERE borrower_id = 'b-week'",
                row -> row.instant("sending_at"))
            .orElseThrow();
    assertThat(OffsetDateTime.parse(opens).toInstant()).isEqualTo(sent.plus(Duration.ofDays(1)));
    assertThat(closes).isEqualTo(opens.substring(0, 10) + "T20:00:00+08:00");
  }

  @Test
  void aStopThatReachedUsClosesTheWeekAtOnce() {
    String number = "+8613490666002";
    StandIns.borrowers().put(Cards.of("b-week-stop", number, DAY.minusDays(30)));
    suppressions.suppress(
        new NewSuppression(
            Cards.token(number),
            "b-week-stop",
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            TestClocks.business(),
            "REPLY_STOP"));
    week("/borrowers/b-week-stop/contact-week")
        .statusCode(200)
        .body("channels[0].days.open.flatten()", empty())
        .body("channels[0].days[0].closed[0].reasons.code", hasItem("OPTED_OUT"));
  }

  @Test
  void nobodyKnownByThatIdHasNoWeekAndNoAnswerIsGuessedWithoutACard() {
    week("/borrowers/nobody/contact-week").statusCode(404);
    week("/borrowers/b-week/contact-week?from=soon").statusCode(400);
    StandIns.borrowers().down(true);
    week("/borrowers/b-week/contact-week").statusCode(503);
  }

  @Test
  void thePageSaysTheSameInWords() {
    String id =
        database
            .first(
                "SELECT id::text AS id FROM reminder_case WHERE borrower_id = 'b-week'",
                row -> row.text("id"))
            .orElseThrow();
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/console/cases/" + id + "/week?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("09:00–20:00"))
        .body(containsString("HOUSE-SPACING"))
        .body(containsString("Call by a machine"));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .when()
        .get("/console/what-if?case=" + id + "&lang=en")
        .then()
        .statusCode(200)
        .body(containsString("SMS OUTBOUND PENDING PAYMENT_REMINDER account:A-1"));
  }
}
