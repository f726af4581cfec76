package humane.reminder.genuine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class GenuineTest {
  private static final String FIRST =
      "【小禾金融】李伟您好，关于您在我们这里的账户有一条消息。我们不会通过短信索要密码、验证码或付款。核实：请自行输入官网 xiaohe.example/genuine 并填写 {code}，或拨打合同上的电话。"
          + "不是本人请回复“错”，退订回复“T”。";
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  @Inject People people;
  @Inject Quotas quotas;
  @Inject Database database;

  @BeforeEach
  void everyTestComesFromAFreshPlace() {
    quotas.forget();
  }

  @Test
  void aCodeOfOursIsAnsweredWithTheTextAndTheNameHidden() {
    Text text = people.sent(people.somebody(), FIRST);
    given()
        .accept("application/json")
        .get("/genuine/" + text.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
        .then()
        .statusCode(200)
        .body("genuine", equalTo(true))
        .body("lenderName", equalTo("小禾金融"))
        .body("hotline", equalTo("400-000-0000"))
        .body("text", containsString(text.code()))
        .body("text", containsString("李··您好"))
        .body("text", not(containsString("李伟")))
        .body("sentAt", containsString("T"));
  }

  @Test
  void anUnknownCodeHasTheSameShape() {
    Text text = people.sent(people.somebody(), FIRST);
    Map<String, Object> known =
        given().accept("application/json").get("/genuine/" + text.code()).jsonPath().getMap("$");
    Map<String, Object> unknown =
        given().accept("application/json").get("/genuine/ZZZZ-ZZZ1").jsonPath().getMap("$");
    assertThat(unknown.keySet())
        .isEqualTo(known.keySet())
        .containsExactlyInAnyOrder("genuine", "lenderName", "sentAt", "text", "hotline");
    assertThat(unknown)
        .containsEntry("genuine", false)
        .containsEntry("text", null)
        .containsEntry("sentAt", null);
  }

  @Test
  void aCodeIsForgottenAfterHalfAYear() {
    Person wei = people.somebody();
    given()
        .accept("application/json")
        .get("/genuine/" + people.sentAgo(wei, FIRST, Duration.ofDays(179)).code())
        .then()
        .body("genuine", equalTo(true));
    given()
        .accept("application/json")
        .get("/genuine/" + people.sentAgo(wei, FIRST, Duration.ofDays(181)).code())
        .then()
        .body("genuine", equalTo(false));
  }

  @Test
  void aCodeThatWasNeverSentIsNotOurs() {
    given()
        .accept("application/json")
        .get("/genuine/" + people.reserved(people.somebody()).code())
        .then()
        .body("genuine", equalTo(false));
  }

  @Test
  void theTwentyFirstLookUpOfAnHourIsTooMany() {
    for (int i = 0; i < 20; i++)
      given().accept("application/json").get("/genuine/ZZZZ-ZZZ2").then().statusCode(200);
    Response tooMany = given().accept("application/json").get("/genuine/ZZZZ-ZZZ2");
    tooMany.then().statusCode(429).contentType("application/problem+json");
    assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 3600);
  }

  @Test
  void aCallerDoesNotComeFromElsewhereBySayingSo() {
    for (int i = 1; i <= 21; i++)
      given()
          .accept("application/json")
          .header("X-Forwarded-For", "203.0.113." + i)
          .get("/genuine/ZZZZ-ZZZ2")
          .then()
          .statusCode(i <= 20 ? 200 : 429);
  }

  @Test
  void aCodeThatIsNotOursIsReportedAndAfterThreeTimesWarnedOf() {
    given()
        .accept("text/html")
        .get("/genuine")
        .then()
        .statusCode(200)
        .body(not(containsString("ZZZZ-ZZZ3")));
    for (int i = 0; i < 3; i++) given().accept("application/json").get("/genuine/zzzz zzz3");
    given()
        .accept("text/html")
        .get("/genuine")
        .then()
        .statusCode(200)
        .body(containsString("ZZZZ-ZZZ3"));
    List<String> reports =
        database.list(
            "SELECT summary FROM work_item WHERE kind = 'FRAUD_REPORT' AND summary LIKE '%ZZZZ-ZZZ3%'",
            row -> row.text("summary"));
    assertThat(reports).hasSize(2);
  }

  @Test
  void thePageSpeaksTheReadersLanguage() {
    given()
        .accept("text/html")
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get("/genuine")
        .then()
        .statusCode(200)
        .body(containsString("这条消息是我们发的吗"))
        .body(containsString("lang=\"zh-CN\""));
    given()
        .accept("text/html")
        .header("Accept-Language", "zh-CN")
        .get("/genuine?lang=en")
        .then()
        .body(containsString("Is this message from us?"));
  }

  @Test
  void theFormLeadsToTheAnswer() {
    Text text = people.sent(people.somebody(), FIRST);
    given()
        .accept("text/html")
        .queryParam("code", text.code())
        .queryParam("lang", "en")
        .get("/genuine")
        .then()
        .statusCode(200)
        .body(containsString("Yes, we sent this"))
        .body(containsString("李··您好"))
        .body(not(containsString("李伟")));
    given()
        .accept("text/html")
        .queryParam("code", "<b>x</b>")
        .get("/genuine")
        .then()
        .statusCode(200)
        .body(not(containsString("<b>x</b>")));
  }

  @Test
  void whoHasCheckedMayAskForALinkToTheNumberThatGotTheText() {
    Neighbours.answer(
        "POST /sign-in-links", Neighbours.contract("borrower-service/sign-in-link.json"));
    Person wei = people.somebody();
    Text text = people.sent(wei, FIRST);
    submit("/genuine/" + text.code() + "?lang=en", "/genuine/" + text.code() + "/link", Map.of())
        .then()
        .statusCode(200)
        .body(containsString("on its way"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("sign-in-link"));
  }

  @Test
  void notMeStopsTheNumberBeforeThePageAnswersAndAnswersTheSameForAnyCode() {
    Person wei = people.somebody();
    Text text = people.sent(wei, FIRST);
    Text reserved = people.reserved(wei);
    String right =
        submit("/not-me?lang=en", "/not-me?lang=en", Map.of("code", text.code()))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null", "HOLD NO_SAFE_CHANNEL");
    assertThat(people.workFor(wei)).containsExactly("NO_SAFE_CHANNEL");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    String wrong =
        submit("/not-me?lang=en", "/not-me?lang=en", Map.of("code", "ZZZZ-ZZZ4"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(withoutCodes(wrong)).isEqualTo(withoutCodes(right));
  }

  @Test
  void whoHasAnotherNumberIsToldThere() {
    Person wei = people.somebody();
    people.sent(people.alsoHas(wei, People.freshNumber()), FIRST);
    Text text = people.sent(wei, FIRST);
    given()
        .contentType("application/json")
        .body(Map.of("code", text.code()))
        .post("/not-me")
        .then()
        .statusCode(200)
        .body("received", equalTo(true));
    assertThat(people.suppressionsOf(wei)).containsExactly("WRONG_PERSON null");
    assertThat(people.answersTo(wei)).containsExactly("number-stopped");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Person wei = people.somebody();
    given()
        .contentType("application/x-www-form-urlencoded")
        .formParam("code", people.sent(wei, FIRST).code())
        .post("/not-me")
        .then()
        .statusCode(400);
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void withoutACodeAOneTimeNumberProvesWhoHoldsTheNumber() {
    Person wei = people.somebody();
    String held =
        submit("/not-me?lang=en", "/not-me/number?lang=en", Map.of("number", wei.number()))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String stranger = People.freshNumber();
    String notHeld =
        submit("/not-me?lang=en", "/not-me/number?lang=en", Map.of("number", stranger))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(withoutCodes(notHeld).replace(stranger, "N"))
        .isEqualTo(withoutCodes(held).replace(wei.number(), "N"));
    assertThat(people.answersTo(wei)).containsExactly("one-time-code");
    submit(
            "/not-me?lang=en",
            "/not-me/confirm?lang=en",
            Map.of("number", wei.number(), "oneTimeCode", "000000x"))
        .then()
        .statusCode(200);
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void aLetterCanBeReadAndASignedOneWanted() {
    Person wei = people.somebody();
    Text text = people.sent(wei, FIRST);
    given().get("/not-me/letter?lang=zh-CN").then().statusCode(200).body(containsString("致歉与说明"));
    submit("/not-me?lang=en", "/not-me?lang=en", Map.of("code", text.code()));
    submit("/not-me?lang=en", "/not-me/letter?lang=en", Map.of("code", text.code()))
        .then()
        .statusCode(200);
    assertThat(
            database.list(
                "SELECT kind FROM work_item WHERE summary LIKE ?",
                row -> row.text("kind"),
                "%" + text.code() + "%"))
        .containsExactly("WRONG_RECIPIENT_LETTER");
  }

  /** Opens the page, takes its token and cookie, and sends the form as a browser does. */
  private static Response submit(String page, String action, Map<String, String> fields) {
    Response opened = given().accept("text/html").get(page);
    Matcher token = TOKEN.matcher(opened.asString());
    assertThat(token.find()).as("a token on " + page).isTrue();
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf-token", token.group(1));
    return given()
        .cookies(opened.cookies())
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post(action);
  }

  private static String withoutCodes(String page) {
    return page.replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "CODE")
        .replaceAll("value=\"[\\w-]{15,}\"", "TOKEN");
  }
}
