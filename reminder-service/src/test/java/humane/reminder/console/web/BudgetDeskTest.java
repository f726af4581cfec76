package humane.reminder.console.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Overrides and talks at the console: what is asked of budget-service, and what is shown. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class BudgetDeskTest {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(csrf[^\"]*)\" value=\"([^\"]+)\"");
  private static final String ASKED =
      """
      { "items": [ { "id": "O-1", "borrowerId": "B-1", "currency": "CNY", "monthlyMinor": 150050, "leftMinor": 97500,
        "reason": "<b>She</b> is paid a bonus each month", "state": "ASKED", "askedBy": "anna", "askedAt": "2026-11-25T03:00:00Z" } ], "next": null }
      """;

  @Test
  void whoAskedSeesThatSomebodyElseDecidesAndASecondPersonMay() {
    Neighbours.answer("GET /plan-overrides", ASKED);
    page("/console/overrides", "anna")
        .then()
        .statusCode(200)
        .body(containsString("CNY 1500.50 a month"), containsString("somebody else decides"))
        .body(containsString("&lt;b&gt;She"), not(containsString("Approve")));
    page("/console/overrides", "bo")
        .then()
        .body(containsString("Approve"), containsString("Refuse"));
    given().auth().oauth2(TestTokens.agent()).get("/console/overrides").then().statusCode(403);
  }

  @Test
  void aDecisionGoesToBudgetServiceAndLeadsBackToTheList() {
    Neighbours.answer("GET /plan-overrides", ASKED);
    Neighbours.answer("POST /plan-overrides/O-1/approval", ASKED_ONE);
    Response done = post("/console/overrides", "/console/overrides/O-1/approval", "bo", Map.of());
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(Neighbours.asked("POST /plan-overrides/O-1/approval")).hasSize(1);
  }

  private static final String ASKED_ONE =
      "{ \"id\": \"O-1\", \"borrowerId\": \"B-1\", \"currency\": \"CNY\", \"monthlyMinor\": 1, \"leftMinor\": 0, \"reason\": \"\", \"state\": \"APPROVED\", \"askedBy\": \"anna\", \"askedAt\": \"2026-11-25T03:00:00Z\" }";

  @Test
  void whereBudgetServiceIsAwayThePageSaysSoAndNothingIsAsked() {
    Neighbours.away("GET /plan-overrides");
    page("/console/overrides", "bo").then().statusCode(503);
  }

  @Test
  void anOverrideIsAskedForACaseThatIsThere() {
    page("/console/overrides/new", "anna").then().statusCode(400);
    page("/console/overrides/new?case=" + UUID.randomUUID(), "anna").then().statusCode(404);
  }

  @Test
  void aTalkIsAnnouncedWithItsOffsetAndWhatCannotBeReadIsShownAgain() {
    Neighbours.answer("GET /talks", "{ \"items\": [] }");
    Neighbours.answer("POST /talks", TALK);
    Map<String, String> typed =
        Map.of(
            "titleEn", "An evening about everyday money",
            "titleZh", "聊聊日常用钱",
            "expert", "Chen Min",
            "startsAt", "2030-03-01T19:00",
            "timeZone", "Asia/Shanghai",
            "minutes", "60",
            "place", "Room 4",
            "link", "");
    assertThat(post("/console/talks/new", "/console/talks", "anna", typed).statusCode())
        .isEqualTo(303);
    assertThat(Neighbours.asked("POST /talks").getLast().body())
        .contains("2030-03-01T19:00+08:00", "聊聊日常用钱")
        .doesNotContain("\"link\"");
    Map<String, String> wrong = new HashMap<>(typed);
    wrong.put("startsAt", "next Friday");
    Response again = post("/console/talks/new", "/console/talks", "anna", wrong);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.asString()).contains("Begins must be a day and time", "聊聊日常用钱");
  }

  private static final String TALK =
      "{ \"id\": \"T-1\", \"titleEn\": \"a\", \"titleZh\": \"b\", \"expert\": \"c\", \"startsAt\": \"2030-03-01T11:00:00Z\", \"timeZone\": \"Asia/Shanghai\", \"minutes\": 60, \"online\": false, \"cancelled\": false }";

  private static Response page(String path, String name) {
    return given().auth().oauth2(token(name)).get(path);
  }

  private static String token(String name) {
    return TestTokens.staff(name, Set.of("agent", "compliance", "admin"));
  }

  private static Response post(
      String formAt, String path, String name, Map<String, String> fields) {
    Response form = page(formAt, name);
    Matcher token = TOKEN.matcher(form.asString());
    assertThat(token.find()).isTrue();
    return given()
        .auth()
        .oauth2(token(name))
        .redirects()
        .follow(false)
        .cookies(form.cookies())
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(token.group(1), token.group(2))
        .formParams(fields)
        .post(path);
  }
}
