package humane.budget.talk.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import humane.budget.access.Caller;
import humane.budget.borrowerclient.BorrowerServiceStandIn;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "budget-service"))
@WithTestResource(BorrowerServiceStandIn.class)
class TalkTest {
  private static final String TALK =
      """
      { "titleEn": "An evening about everyday money", "titleZh": "聊聊日常用钱", "expert": "Chen Min",
        "startsAt": "2030-03-01T19:00:00+08:00", "timeZone": "Asia/Shanghai", "minutes": 60,
        "link": "https://talks.example/evening-%s", "seatsMax": 2 }
      """;

  /** Not a part of some longer id. */
  private static final String SEAT_NUMBER =
      "(?<![0-9A-Za-z-])[0-9A-Z]{4}(-[0-9A-Z]{4}){2}(?![0-9A-Za-z-])";

  @Inject DataSource database;

  @Test
  void whoHasASeatIsSeenByNobodyThroughAnyAddressTableOrFeed() throws SQLException {
    String talkId = announced();
    String borrowerId = "B-" + UUID.randomUUID();
    BorrowerServiceStandIn.knows(borrowerId, "A-" + UUID.randomUUID(), 100_000);
    Map<String, String> before = everythingSaid(borrowerId, talkId);

    Response seat =
        takeSeat(talkId, Map.of("humane_borrower", TestTokens.borrower(borrowerId, true)));
    String number = found(SEAT_NUMBER, seat.asString());

    assertThat(everythingSaid(borrowerId, talkId)).isEqualTo(before);
    for (String row : everyRow()) {
      assertThat(row).doesNotContain(borrowerId).doesNotContain(number);
    }
  }

  @Test
  void aTalkComesBackAsItWasWrittenToTheTeamAndToNobodyElse() {
    String talkId = announced();
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .get("/talks/" + talkId)
        .then()
        .statusCode(200)
        .body("startsAt", equalTo("2030-03-01T19:00:00+08:00"))
        .body("seatsMax", equalTo(2))
        .body("link", containsString("https://talks.example/"));
    given().get("/talks/" + talkId).then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.borrower("B-1", true))
        .get("/talks/" + talkId)
        .then()
        .statusCode(403);
  }

  @Test
  void nothingElseKnowsOfTalksAndTalksKnowOfNobody() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("humane.budget");
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("humane.budget.talk..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("humane.budget.talk..")
        .check(classes);
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("humane.budget.talk..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Caller.class, SecurityIdentity.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("humane.budget.borrowerclient..", "humane.kit.feed..")
        .check(classes);
  }

  @Test
  void theLinkIsShownWithASeatAndAFullTalkTakesNobodyMore() {
    String talkId = announced();
    given()
        .get("/talks")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.not(containsString("evening-")));
    String first = takeSeat(talkId, Map.of()).then().statusCode(200).extract().asString();
    assertThat(first).contains("https://talks.example/evening-");
    takeSeat(talkId, Map.of()).then().statusCode(200);
    takeSeat(talkId, Map.of()).then().statusCode(303);

    String number = found(SEAT_NUMBER, first);
    giveBack(number.toLowerCase(java.util.Locale.ROOT))
        .then()
        .header("Location", containsString("given=done"));
    giveBack(number).then().header("Location", containsString("given=unknown"));
    takeSeat(talkId, Map.of()).then().statusCode(200);
  }

  @Test
  void aTitleThatTellsWhatSomebodyIsThereForIsRefused() {
    staff(TALK.formatted("x").replace("everyday money", "your Debts"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("titleEn"))
        .body("errors[0].reason", containsString("without debt"));
    staff(TALK.formatted("x").replace("聊聊日常用钱", "欠款怎么办")).then().statusCode(400);
    staff(TALK.formatted("x").replace("https://", "http://")).then().statusCode(400);
    given()
        .auth()
        .oauth2(TestTokens.borrower("B-1", true))
        .contentType("application/json")
        .body(TALK.formatted("x"))
        .post("/talks")
        .then()
        .statusCode(403);
  }

  /** What every address that can be read says to every kind of staff and to the other services. */
  private static Map<String, String> everythingSaid(String borrowerId, String talkId) {
    Map<String, Object> paths =
        given().accept("application/json").get("/q/openapi?format=json").jsonPath().getMap("paths");
    Map<String, String> said = new HashMap<>();
    for (Map.Entry<String, Object> path : paths.entrySet()) {
      if (!((Map<?, ?>) path.getValue()).containsKey("get")) continue;
      String address =
          path.getKey().replace("{borrowerId}", borrowerId).replaceAll("\\{[^}]+}", talkId);
      List<String> tokens =
          List.of(
              TestTokens.agent(),
              TestTokens.compliance(),
              TestTokens.admin(),
              TestTokens.service("reminder-service", "budget-service"));
      for (int who = 0; who < tokens.size(); who++) {
        Response answer =
            given().redirects().follow(false).auth().oauth2(tokens.get(who)).get(address);
        // Instants of the answer itself and form tokens differ from one asking to the next.
        String body =
            answer
                .asString()
                .replaceAll("\"at\":\"[^\"]+\"", "")
                .replaceAll("value=\"[^\"]{20,}\"", "");
        said.put(who + " " + address, answer.statusCode() + " " + body);
      }
    }
    assertThat(said).hasSizeGreaterThan(40);
    assertThat(said.values()).noneMatch(one -> one.startsWith("500"));
    return said;
  }

  /** Every row of every table, as text. */
  private List<String> everyRow() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              "SELECT table_name FROM information_schema.table_privileges WHERE table_schema = 'public' AND privilege_type = 'SELECT'")) {
        while (row.next()) tables.add(row.getString(1));
      }
      assertThat(tables).contains("talk_seat", "change_feed", "scheduled_tasks");
      for (String table : tables) {
        try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (row.next()) rows.add(row.getString(1));
        }
      }
    }
    return rows;
  }

  private static String announced() {
    return staff(TALK.formatted(UUID.randomUUID())).then().statusCode(200).extract().path("id");
  }

  private static Response staff(String body) {
    return given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(body)
        .post("/talks");
  }

  private static Response takeSeat(String talkId, Map<String, String> also) {
    return post("/plan/ahead/talks/" + talkId + "/seat", also, Map.of());
  }

  private static Response giveBack(String number) {
    return post("/plan/ahead/talks/seat/back", Map.of(), Map.of("number", number));
  }

  private static Response post(String path, Map<String, String> also, Map<String, String> fields) {
    Response page = given().cookies(also).get("/plan/ahead/talks?lang=en");
    Map<String, String> cookies = new HashMap<>(also);
    cookies.putAll(page.cookies());
    String html = page.asString();
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(
            found("(?<=type=\"hidden\" name=\")[^\"]+", html),
            found("(?<=value=\")[^\"]{20,}", html))
        .formParams(fields)
        .post(path);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }
}
