package humane.borrower.support;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.hold.store.LapsingHolds;
import humane.borrower.testing.FeedReader;
import humane.borrower.testing.Phone;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunningService
class CareTest {
  @Inject LapsingHolds lapsing;

  private String id;

  @BeforeEach
  void aBorrower() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    id = borrowerId(ref);
  }

  private Response tell(String kind) {
    return admin()
        .contentType("application/json")
        .body(Map.of("kind", kind, "permission", "said so on the phone"))
        .post("/borrowers/" + id + "/support-needs");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> consentsOnCard(String channel) {
    return ((List<Map<String, Object>>) card(id).get("consents"))
        .stream().filter(consent -> channel.equals(consent.get("channel"))).toList();
  }

  @Test
  void withoutPermissionNothingIsKept() {
    admin()
        .contentType("application/json")
        .body(Map.of("kind", "NO_CALLS", "permission", " "))
        .post("/borrowers/" + id + "/support-needs")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("permission"));
    admin().get("/borrowers/" + id + "/support-needs").then().body("items", empty());
  }

  @Test
  void aNeedThatClosesCallsClosesThemOnTheCardUntilItEnds() {
    String need = tell("NO_CALLS").then().statusCode(201).extract().path("id");

    assertThat(consentsOnCard("VOICE"))
        .hasSize(2)
        .allSatisfy(consent -> assertThat(consent.get("withdrawnAt")).isNotNull());
    assertThat(changeKinds(id)).contains("WISHES_CHANGED");

    admin().delete("/borrowers/" + id + "/support-needs/" + need).then().statusCode(204);
    assertThat(consentsOnCard("VOICE")).isEmpty();
  }

  @Test
  void aNeedThatClosesTextsHidesAnEarlierConsentAndGivesItBack() {
    assertThat(consentsOnCard("SMS").getFirst().get("givenAt")).isNotNull();

    String need = tell("NO_TEXTS").then().statusCode(201).extract().path("id");
    assertThat(consentsOnCard("SMS").getFirst().get("givenAt")).isNull();

    admin().delete("/borrowers/" + id + "/support-needs/" + need).then().statusCode(204);
    assertThat(consentsOnCard("SMS").getFirst().get("givenAt")).isNotNull();
  }

  @Test
  void helpFromAPersonEarlyMeansTheLadderOfMostHelp() {
    assertThat(card(id).get("segment")).isNotEqualTo("EARLY_SUPPORT");
    tell("EARLY_HELP").then().statusCode(201);
    assertThat(card(id).get("segment")).isEqualTo("EARLY_SUPPORT");
  }

  @Test
  void moreTimeDoublesAReviewAlsoWhereTheSenderAsksForTheUsualDays() {
    tell("MORE_TIME").then().statusCode(201);
    reminderService()
        .body(Map.of("kind", "HARDSHIP_REVIEW", "from", "2026-11-25", "until", "2026-12-25"))
        .post("/borrowers/" + id + "/holds")
        .then()
        .statusCode(201)
        .body("until", is("2027-01-24"));
  }

  @Test
  void theSameNeedToldTwiceIsOneNeed() {
    String first = tell("LARGE_PRINT").then().statusCode(201).extract().path("id");
    tell("LARGE_PRINT").then().statusCode(200).body("id", is(first));
  }

  @Test
  void otherServicesDoNotReadWhatIsNeeded() {
    reminderService().get("/borrowers/" + id + "/support-needs").then().statusCode(403);
    reminderService().get("/borrowers/" + id + "/helpers").then().statusCode(403);
  }

  @Test
  void noTableShowsWhatSomebodyNeedsOrWhoHelps() throws Exception {
    tell("NO_CALLS").then().statusCode(201);
    helper("Zhou Mei", true).then().statusCode(201);
    try (var tables = tables();
        var statement = tables.createStatement()) {
      for (String table : List.of("support_need", "helper", "hold", "change_feed"))
        try (ResultSet rows =
            statement.executeQuery("SELECT t::text AS line FROM " + table + " t")) {
          while (rows.next())
            assertThat(rows.getString("line")).doesNotContain("NO_CALLS", "Zhou Mei");
        }
    }
  }

  private Response helper(String name, boolean acts) {
    Map<String, Object> form = new HashMap<>();
    form.put("name", name);
    form.put("role", "ADVISER");
    form.put("authority", "talks to you for me");
    form.put("acts", acts);
    form.put("until", LocalDate.of(2027, 3, 1).toString());
    return admin().contentType("application/json").body(form).post("/borrowers/" + id + "/helpers");
  }

  @Test
  void whileAHelperActsTheBorrowerIsRepresentedAndNoLongerThanThat() {
    String helper = helper("Zhou Mei", true).then().statusCode(201).extract().path("id");
    assertThat(card(id).get("holds").toString()).contains("REPRESENTED", "2027-03-01");

    admin().delete("/borrowers/" + id + "/helpers/" + helper).then().statusCode(204);
    assertThat(card(id).get("holds").toString()).doesNotContain("REPRESENTED");
    admin().delete("/borrowers/" + id + "/helpers/" + helper).then().statusCode(204);
    assertThat(changeKinds(id)).containsOnlyOnce("HOLD_ENDED");
  }

  @Test
  void oneWhoOnlyHelpsHoldsNothing() {
    helper("Zhou Mei", false).then().statusCode(201);
    assertThat((List<?>) card(id).get("holds")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mei 138 0013 8000", "mei@example.org", "https://mei.example", "Mei 13800138000"})
  void aHelperHasNoNumberAndNoAddress(String name) {
    helper(name, false)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("name"))
        .body("toString()", not(containsString("13800138000")));
  }

  @Test
  void aNumberOfAHelperHasNoField() {
    admin()
        .contentType("application/json")
        .body(Map.of("name", "Mei", "number", "+8613800138000"))
        .post("/borrowers/" + id + "/helpers")
        .then()
        .statusCode(400);
  }

  @Test
  void onTheOwnPageNeedsAreTickedAndTakenBackWithoutScript() {
    FeedReader.upToDate("reminder-service");
    Phone phone = new Phone("en").withSession(TestTokens.borrower(id, true));
    phone.open("/me/care").then().statusCode(200).body(containsString("Larger letters"));
    assertThat(phone.page()).doesNotContain("large-print");

    phone.send("/me/care/needs", Map.of("need", "LARGE_PRINT")).then().statusCode(200);
    assertThat(phone.page()).contains("<body class=\"large-print\">");
    admin()
        .get("/borrowers/" + id + "/support-needs")
        .then()
        .body("items.kind", contains("LARGE_PRINT"))
        .body("items[0].permission", containsString("Larger letters"));

    phone.send("/me/care/needs", Map.of()).then().statusCode(200);
    assertThat(phone.page()).doesNotContain("<body class=\"large-print\">");
  }

  @Test
  void thePageInChineseSaysTheSame() {
    Phone phone = new Phone("zh-CN").withSession(TestTokens.borrower(id, true));
    phone.open("/me/care").then().statusCode(200).body(containsString("您的暗语"));
  }

  @Test
  void wordsOfOnesOwnComeOntoTheCardAndGoAgain() {
    Phone phone = new Phone("en").withSession(TestTokens.borrower(id, true));
    phone.open("/me/care");
    phone.send("/me/care/phrase", Map.of("phrase", " blue heron ")).then().statusCode(200);
    assertThat(card(id).get("phrase")).isEqualTo("blue heron");

    phone.send("/me/care/phrase", Map.of("phrase", "pay my debt")).then().statusCode(400);
    assertThat(card(id).get("phrase")).isEqualTo("blue heron");

    phone.send("/me/care/phrase", Map.of("remove", "true")).then().statusCode(200);
    assertThat(card(id).get("phrase")).isNull();
  }

  @Test
  void aHelperIsNamedOnThePageAndAnotherBorrowerCannotEndIt() {
    FeedReader.upToDate("reminder-service");
    Phone phone = new Phone("en").withSession(TestTokens.borrower(id, true));
    phone.open("/me/care");
    Map<String, String> form = new HashMap<>();
    form.put("name", "Zhou Mei");
    form.put("role", "LAWYER");
    form.put("authority", "may ring you for me");
    form.put("until", "2027-03-01");
    form.put("acts", "true");
    phone.send("/me/care/helpers", form).then().statusCode(200);
    assertThat(phone.page()).contains("Zhou Mei");
    assertThat(card(id).get("holds").toString()).contains("REPRESENTED");
    String helper = admin().get("/borrowers/" + id + "/helpers").path("items[0].id");

    String own = id;
    aBorrower();
    Phone other = new Phone("en").withSession(TestTokens.borrower(id, true));
    other.open("/me/care");
    other.send("/me/care/helpers/" + helper + "/end", Map.of()).then().statusCode(404);
    assertThat(card(own).get("holds").toString()).contains("REPRESENTED");
  }

  @Test
  void aHoldThatLapsesSoonIsToldOnceAndOneWithTimeLeftIsNot() {
    List<String> told = new ArrayList<>();
    for (String until : List.of("2026-11-27", "2027-06-30")) {
      String ref = freshRef();
      PortfolioFile file = new PortfolioFile();
      file.row(ref, freshNumber());
      imported(file);
      String one = borrowerId(ref);
      admin()
          .contentType("application/json")
          .body(Map.of("kind", "HARDSHIP_REVIEW", "from", "2026-11-01", "until", until))
          .post("/borrowers/" + one + "/holds")
          .then()
          .statusCode(201);
      told.add(one);
    }
    lapsing.tell();
    lapsing.tell();
    assertThat(changeKinds(told.getFirst())).containsOnlyOnce("HOLD_ENDS_SOON");
    assertThat(changeKinds(told.getLast())).doesNotContain("HOLD_ENDS_SOON");
  }

  @Test
  void theExportHoldsWhatWasTold() {
    tell("NO_CALLS").then().statusCode(201);
    helper("Zhou Mei", false).then().statusCode(201);
    admin()
        .get("/borrowers/" + id + "/export")
        .then()
        .statusCode(200)
        .body("wished.supportNeeds.kind", contains("NO_CALLS"))
        .body("wished.helpers.name", contains("Zhou Mei"))
        .body("wished.consentRecord.word.source", hasItem("contract"));
  }
}
