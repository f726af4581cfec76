package humane.reminder.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.genuine.store.Quotas;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class ComplaintPagesTest {
  private static final String TAKE = "POST /complaints";
  private static final String FIRST =
      "【小禾金融】李伟您好，关于您在我们这里的账户有一条消息。我们不会通过短信索要密码、验证码或付款。核实：请自行输入官网 xiaohe.example/genuine 并填写 {code}，或拨打合同上的电话。"
          + "不是本人请回复“错”，退订回复“T”。";
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  @Inject People people;
  @Inject Quotas quotas;
  @Inject Database database;
  @Inject ObjectMapper json;

  @BeforeEach
  void everyTestComesFromAFreshPlace() {
    quotas.forget();
  }

  @AfterEach
  void nobodyIsThereAgain() {
    Neighbours.away(TAKE);
  }

  @Test
  void aNumberThatReachedSomebodyElseIsStoppedBeforeThePageAnswersAndWhileTheOthersAreAway() {
    Person wei = people.somebody();
    Text text = people.sent(wei, FIRST);
    String reference =
        referenceOf(complain(Map.of("words", "Sent to me", "others", "true", "code", text.code())));

    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null");
    given()
        .get("/complaint/" + reference + "?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("not yet read by a person"))
        .body(not(containsString("李伟")));
  }

  @Test
  void itIsHandedOverOnceBorrowerServiceIsThereAndNothingPersonalStays() throws Exception {
    Person wei = people.somebody();
    String words = "They rang " + UUID.randomUUID();
    String reference =
        referenceOf(
            complain(
                Map.of("words", words, "others", "true", "number", wei.number(), "place", "CN")));
    String complaint = UUID.randomUUID().toString();
    Neighbours.answer(TAKE, "{\"id\": \"" + complaint + "\", \"familyContact\": true}");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        database.list(
                            "SELECT id FROM public_complaint WHERE complaint_id = ? AND words_sealed IS NULL AND borrower_id IS NULL AND number_tokens = ''",
                            row -> row.uuid("id"),
                            complaint))
                    .hasSize(1));
    JsonNode taken = json.readTree(taken(words).getLast());
    assertThat(taken.path("channel").asText()).isEqualTo("PUBLIC_PAGE");
    assertThat(taken.path("borrowerId").asText()).isEqualTo(wei.borrowerId());
    assertThat(taken.path("places")).hasToString("[\"CN\"]");
    assertThat(taken.path("numberTokens").path(0).asText()).isNotEmpty();
    assertThat(taken.path("othersContacted").asBoolean()).isTrue();

    Neighbours.answer("GET /complaints/" + complaint, answered(complaint));
    given()
        .get("/complaint/" + reference + "?lang=en")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body(containsString("We are sorry"))
        .body(containsString("The number is gone."))
        .body(containsString("November 25, 2026"))
        .body(not(containsString("the-borrower")));
    given()
        .get("/complaint/" + reference + "/letter.pdf?lang=zh-CN")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
  }

  @Test
  void wordsAloneThatSpeakOfSomebodyElseStopTheNumberOnceTheyAreRead() {
    Person wei = people.somebody();
    complain(Map.of("words", "you write to my aunt", "number", wei.number()));
    assertThat(people.suppressionsOf(wei)).isEmpty();

    Neighbours.answer(TAKE, "{\"id\": \"" + UUID.randomUUID() + "\", \"familyContact\": true}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null"));
  }

  @Test
  void theSameFormSentTwiceIsOneComplaint() {
    Map<String, String> form = Map.of("words", "twice", "form", UUID.randomUUID().toString());
    assertThat(referenceOf(complain(form))).isEqualTo(referenceOf(complain(form)));
    assertThat(
            database.list(
                "SELECT id FROM public_complaint WHERE id = ?",
                row -> row.uuid("id"),
                UUID.fromString(Objects.requireNonNull(form.get("form")))))
        .hasSize(1);
  }

  @Test
  void aNumberThatIsNotOursIsNotKeptAndTheAnswerIsTheSame() {
    String stranger = People.freshNumber();
    String reference = referenceOf(complain(Map.of("words", "who are you", "number", stranger)));
    given().get("/complaint/" + reference).then().statusCode(200);
    assertThat(
            database.list(
                "SELECT number_tokens FROM public_complaint WHERE borrower_id IS NULL AND number_tokens <> '' AND id::text = ?",
                row -> row.text("number_tokens"),
                reference))
        .isEmpty();
  }

  @Test
  void whatIsWrongIsSaidBesideItAndNothingHasToBeTypedAgain() {
    complain(Map.of("words", "", "code", "nonsense!", "number", "12"))
        .then()
        .statusCode(400)
        .body(containsString("Please write a few words."))
        .body(containsString("A code has eight letters and digits"))
        .body(containsString("country code in front"))
        .body(containsString("nonsense!"));
    complain(Map.of("words", "x".repeat(10_001))).then().statusCode(400);
  }

  @Test
  void tenThousandChineseCharactersAreTaken() {
    complain(Map.of("words", "您".repeat(10_000))).then().statusCode(303);
  }

  @Test
  void whoComplainsTooOftenFromOnePlaceKeepsTheWordsAndIsToldWhomToRing() {
    for (int i = 0; i < 5; i++) complain(Map.of("words", "number " + i)).then().statusCode(303);
    complain(Map.of("words", "the sixth one"))
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body(containsString("the sixth one"))
        .body(containsString("400-000-0000"));
  }

  @Test
  void aReferenceThatIsNotOursOpensNothing() {
    given()
        .get("/complaint/7KQ4-M2NP-3VXR-0HTB?lang=en")
        .then()
        .statusCode(404)
        .body(containsString("do not find this reference"));
    given().get("/complaint/%3Cb%3E").then().statusCode(404).body(not(containsString("<b>")));
    given().get("/complaint/7KQ4-M2NP-3VXR-0HTB/letter.pdf").then().statusCode(404);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .formParam("words", "forged")
        .post("/complaint")
        .then()
        .statusCode(400);
  }

  @Test
  void thePageSpeaksTheReadersLanguageAndNamesWhoElseIsThere() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/complaint?place=CN")
        .then()
        .statusCode(200)
        .body(containsString("有什么不对，请告诉我们"))
        .body(containsString("12378"))
        .body(containsString("2026-11-23"));
    given().get("/complaint?lang=en").then().body(containsString("Tell us what went wrong"));
  }

  private String answered(String complaint) {
    return json.createObjectNode()
        .put("id", complaint)
        .put("borrowerId", "the-borrower")
        .put("state", "ANSWERED")
        .put("receivedAt", "2026-11-24T17:00:00Z")
        .put("familyContact", true)
        .put("answer", "The number is gone.")
        .put("answeredAt", "2026-11-26T02:00:00Z")
        .toString();
  }

  private List<String> taken(String words) {
    return Neighbours.asked(TAKE).stream()
        .map(Neighbours.Asked::body)
        .filter(body -> body.contains(words))
        .toList();
  }

  private static String referenceOf(Response answer) {
    answer.then().statusCode(303);
    Matcher found =
        Pattern.compile("/complaint/([0-9A-Z-]{19})\\?").matcher(answer.getHeader("Location"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Response complain(Map<String, String> fields) {
    Response page = given().get("/complaint?lang=en");
    Map<String, String> form = new HashMap<>();
    form.put("form", first(FORM, page));
    form.putAll(fields);
    form.put("csrf-token", first(TOKEN, page));
    Cookies cookies = page.getDetailedCookies();
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/complaint?lang=en");
  }

  private static String first(Pattern wanted, Response page) {
    Matcher found = wanted.matcher(page.asString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
