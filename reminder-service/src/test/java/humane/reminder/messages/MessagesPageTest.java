package humane.reminder.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.helpline.store.Signposts;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.ledger.LedgerReason;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.twilio.Signed;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class MessagesPageTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  @Inject People people;
  @Inject Ledger ledger;
  @Inject PageWords words;
  @Inject Signposts signposts;

  private static RequestSpecification as(Person person) {
    return given().accept("text/html").cookies(TestTokens.cookie(person.borrowerId(), false));
  }

  private static String card(Person person, String... needs) {
    return """
    {"cards": [{"borrowerId": "%s", "asOf": "2026-11-25T00:00:00Z", "givenName": "伟", "fullName": "李伟", "language": "zh-CN",
      "jurisdictions": ["CN"], "timeZones": ["Asia/Shanghai"], "segment": "STANDARD", "contactPoints": [], "consents": [],
      "preferences": {}, "holds": [], "accounts": [], "supportNeeds": [%s]}]}"""
        .formatted(
            person.borrowerId(),
            String.join(", ", List.of(needs).stream().map(need -> '"' + need + '"').toList()));
  }

  /** Another test may have had borrower-service away so often that it is not asked for a while. */
  private static void onceItIsAskedAgain(ThrowingRunnable page) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(page);
  }

  @Test
  void whoAskedForLargeLettersHasThemHereToo() {
    Person wei = people.somebody();
    Neighbours.answer("POST /contact-cards", card(wei));
    as(wei).get("/messages").then().statusCode(200).body(not(containsString("large-print")));
    Neighbours.answer("POST /contact-cards", card(wei, "LARGE_PRINT"));
    onceItIsAskedAgain(
        () ->
            as(wei)
                .get("/messages")
                .then()
                .statusCode(200)
                .body(containsString("class=\"large-print\"")));
    Neighbours.away("POST /contact-cards");
  }

  @Test
  void thatFreeAdviceWasPointedOutIsProvedOnceADayWithTheLineAndTheDayItWasChecked() {
    Person wei = people.somebody();
    Neighbours.answer("POST /contact-cards", card(wei));
    for (int i = 0; i < 2; i++)
      onceItIsAskedAgain(
          () ->
              as(wei)
                  .get("/messages/advice?lang=zh-CN")
                  .then()
                  .statusCode(200)
                  .body(containsString("12348")));
    Neighbours.away("POST /contact-cards");
    assertThat(signposts.of(wei.borrowerId()))
        .singleElement()
        .satisfies(
            proof -> {
              assertThat(proof.helplineId()).isEqualTo("HL-CN-10");
              assertThat(proof.page()).isEqualTo("/messages/advice");
              assertThat(proof.reached()).isEqualTo("12348");
              assertThat(proof.checkedOn()).hasToString("2026-11-23");
            });
    given()
        .accept("text/html")
        .redirects()
        .follow(false)
        .get("/messages/advice")
        .then()
        .statusCode(303);
  }

  @Test
  void theBorrowerSeesWhatWasSentHeldBackAndSaid() {
    Person wei = people.somebody();
    people.sent(wei, "【小禾金融】您的账户还有一条消息 {code}");
    heldBack(wei, ReasonCode.NIGHT_BAN, "GB/T 45251-2025 §5.3");
    heldBack(wei, ReasonCode.OUTSIDE_HOURS, "House rule, conduct §7");
    Signed.post(
            "/twilio/messages",
            Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", wei.number(), "Body", "我下个月再说"))
        .then()
        .statusCode(200);
    as(wei)
        .get("/messages?lang=zh-CN")
        .then()
        .statusCode(200)
        .body(containsString("您的账户还有一条消息"))
        .body(containsString("您那里正是夜里 (GB/T 45251-2025 §5.3)"))
        .body(containsString("(我们自己的规定)"))
        .body(not(containsString("House rule")))
        .body(containsString("我下个月再说"))
        .body(containsString("已送达"));
  }

  @Test
  void nobodySeesTheMessagesOfAnother() {
    Person wei = people.somebody();
    Person na = people.somebody();
    people.sent(wei, "只给伟的消息 {code}");
    as(na).get("/messages").then().statusCode(200).body(not(containsString("只给伟的消息")));
  }

  @Test
  void anOldLinkIsHidden() {
    Person wei = people.somebody();
    people.sent(wei, "【小禾金融】这是您要的登录链接，72小时内有效，请不要转发：https://xiaohe.example/s/secret 。{code}");
    as(wei)
        .get("/messages")
        .then()
        .statusCode(200)
        .body(containsString("这是您要的登录链接"))
        .body(not(containsString("secret")));
  }

  @Test
  void aStopOnThePageIsInForceWhenThePageAnswers() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    Response page = as(wei).get("/messages?lang=en");
    Matcher token = TOKEN.matcher(page.asString());
    assertThat(token.find()).isTrue();
    as(wei)
        .cookies(page.cookies())
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .formParam("csrf-token", token.group(1))
        .formParam("what", "ALL")
        .post("/messages/stop?lang=en")
        .then()
        .statusCode(303);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT null");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
  }

  @Test
  void whoIsNotSignedInIsTakenToTheDoorAndBack() {
    given()
        .accept("text/html")
        .redirects()
        .follow(false)
        .get("/messages")
        .then()
        .statusCode(303)
        .header(
            "Location",
            containsString("/me/session?return=https%3A%2F%2Freminders.brand.example%2Fmessages"));
  }

  @Test
  void everyReasonHasPlainWordsInEveryLanguage() {
    for (WrittenLanguage language : WrittenLanguage.values())
      for (ReasonCode code : ReasonCode.values())
        assertThat(words.of(language, "reasons"))
            .as(language + " " + code)
            .containsKey(code.name());
  }

  private void heldBack(Person person, ReasonCode code, String source) {
    LedgerBody decision =
        new LedgerBody.Decision(
            UUID.randomUUID(),
            null,
            "SMS",
            null,
            "PAYMENT_REMINDER",
            "P-1",
            List.of(),
            List.of("CN"),
            List.of("Asia/Shanghai"),
            "DEFERRED",
            List.of(new LedgerReason(code.name(), "CN-GB-05", source, null, "Night.")),
            TestClocks.business(),
            null,
            List.of(),
            null);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                ledger.append(
                    new LedgerEntry(person.borrowerId(), null, TestClocks.business(), decision)));
  }
}
