package humane.reminder.reply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.twilio.Signed;
import humane.reminder.wording.Recipient;
import humane.reminder.wording.RenderedText;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.Wording;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class InboundTextsTest {
  private static final String EMPTY_ANSWER =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject People people;
  @Inject Database database;
  @Inject Wording wording;

  private static Map<String, String> form(Person from, String words) {
    Map<String, String> form = new HashMap<>();
    form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
    form.put("From", from.number());
    form.put("To", "+8613490100000");
    form.put("Body", words);
    return form;
  }

  private void texts(Person from, String words) {
    Signed.post("/twilio/messages", form(from, words))
        .then()
        .statusCode(200)
        .body(equalTo(EMPTY_ANSWER));
  }

  @Test
  void aStopIsInForceAndTheReservedTextCancelledWhenTheWebhookHasAnswered() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    texts(wei, "退订");
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    assertThat(people.ledgerOf(wei)).startsWith("REPLY", "SUPPRESSION");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(people.answersTo(wei)).containsExactly("opt-out-confirmed"));
  }

  @Test
  void theSameTextTwiceChangesNothing() {
    Person wei = people.somebody();
    Map<String, String> form = form(wei, "STOP");
    for (int i = 0; i < 3; i++) Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(people.suppressionsOf(wei)).hasSize(1);
    assertThat(people.ledgerOf(wei).stream().filter("REPLY"::equals)).hasSize(1);
  }

  @Test
  void whereTheCarrierAnswersTheStopItselfWeSendNone() {
    Person wei = people.somebody();
    Map<String, String> form = form(wei, "STOP");
    form.put("OptOutType", "STOP");
    Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(
            database.first(
                "SELECT state FROM inbound_message WHERE carrier_id = ?",
                row -> row.text("state"),
                form.get("MessageSid")))
        .contains("NO_ANSWER");
  }

  @Test
  void whatTheCarrierTookForAStopIsOneForUs() {
    Person wei = people.somebody();
    Map<String, String> form = form(wei, "whatever this may be");
    form.put("OptOutType", "STOP");
    Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void theWrongPersonStopsTheNumberForEverybodyItStandsFor() {
    Person wei = people.somebody();
    Person na = people.with(wei.number());
    Text toWei = people.reserved(wei);
    Text toNa = people.reserved(na);
    texts(wei, "错");
    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null", "HOLD NO_SAFE_CHANNEL");
    assertThat(people.suppressionsOf(na)).contains("WRONG_PERSON null", "HOLD NO_SAFE_CHANNEL");
    assertThat(people.stateOf(toWei)).isEqualTo("RELEASED");
    assertThat(people.stateOf(toNa)).isEqualTo("RELEASED");
  }

  @Test
  void aBorrowerWithAnotherNumberIsToldThereAndNotHeld() {
    Person wei = people.somebody();
    people.sent(people.alsoHas(wei, People.freshNumber()), "提醒");
    texts(wei, "WRONG");
    assertThat(people.suppressionsOf(wei)).containsExactly("WRONG_PERSON null");
    assertThat(people.answersTo(wei)).contains("number-stopped");
  }

  @Test
  void anotherNumberThatNoTextHasReachedIsNoSafeOne() {
    Person wei = people.somebody();
    people.alsoHas(wei, People.freshNumber());
    texts(wei, "WRONG");
    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null", "HOLD NO_SAFE_CHANNEL");
    assertThat(people.answersTo(wei)).doesNotContain("number-stopped");
  }

  @Test
  void aStartHandsOverAConsentToTextsForThatNumberOnly() {
    Person wei = people.somebody();
    String path = "POST /borrowers/" + wei.borrowerId() + "/consents";
    Neighbours.answer(path, "{}");
    texts(wei, "leave me alone");
    texts(wei, "START");
    String contactPoint =
        database
            .first(
                "SELECT contact_point_id FROM known_number WHERE borrower_id = ?",
                row -> row.text("contact_point_id"),
                wei.borrowerId())
            .orElseThrow();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Neighbours.asked(path))
                    .filteredOn(asked -> asked.body().contains("givenAt"))
                    .singleElement()
                    .extracting(Neighbours.Asked::body)
                    .asString()
                    .contains("\"kind\":\"SMS\"", contactPoint));
  }

  @Test
  void distressHoldsEverythingAndCallsTheDutyPersonWithinAQuarterOfAnHour() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    texts(wei, "我想自杀");
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD DISTRESS");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    assertThat(
            database.first(
                "SELECT extract(epoch FROM due_at - created_at)::int AS seconds FROM work_item WHERE borrower_id = ? AND kind = 'DISTRESS'",
                row -> row.number("seconds"),
                wei.borrowerId()))
        .contains(900);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("care-self-harm"));
  }

  @Test
  void aComplaintCountsAtOnceAndIsAnsweredWithWhereElseToTurn() {
    Person wei = people.somebody();
    texts(wei, "投诉");
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD COMPLAINT");
    assertThat(people.workFor(wei)).containsExactly("COMPLAINT");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("complaint-noted"));
  }

  @Test
  void aComplaintByTextIsKeptWithAllOthersOnceBorrowerServiceIsThere() {
    Person wei = people.somebody();
    String path = "POST /borrowers/" + wei.borrowerId() + "/complaints";
    texts(wei, "我要投诉，你们发得太多了");
    Neighbours.answer(path, "{\"id\": \"C-1\", \"clocks\": []}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Neighbours.asked(path).getLast().body())
                    .contains("我要投诉，你们发得太多了", "INBOUND_SMS", "receivedAt"));
  }

  @Test
  void whoAsksForAPlanGetsAPersonalLinkMadeForThatNumber() {
    Neighbours.answer(
        "POST /sign-in-links", Neighbours.contract("borrower-service/sign-in-link.json"));
    Person wei = people.somebody();
    texts(wei, "计划");
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD PLAN_BEING_MADE");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("plan-link"));
    assertThat(Neighbours.asked("POST /sign-in-links"))
        .anyMatch(
            asked -> asked.body().contains(wei.borrowerId()) && asked.body().contains(wei.token()));
  }

  @Test
  void whatNobodyUnderstandsIsReadByAPersonAndKeptWithoutNumbers() {
    Person wei = people.somebody();
    texts(wei, "收到，谢谢 13490104729");
    assertThat(people.workFor(wei)).containsExactly("UNCLEAR_REPLY");
    String words =
        given()
            .auth()
            .oauth2(TestTokens.agent())
            .get("/work-items?kind=UNCLEAR_REPLY&state=OPEN&limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.borrowerId == '" + wei.borrowerId() + "' }.words");
    assertThat(words).isEqualTo("收到，谢谢 •••");
  }

  @Test
  void aTextInALanguageThatWeDoNotReadHoldsEverythingUntilAPersonHasReadIt() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    texts(wei, "Perdí mi trabajo el mes pasado y no puedo pagar nada hasta enero");
    assertThat(people.workFor(wei)).containsExactly("FOREIGN_REPLY");
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD REPLY_UNREAD");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    String item =
        given()
            .auth()
            .oauth2(TestTokens.agent())
            .get("/work-items?kind=FOREIGN_REPLY&state=OPEN&limit=200")
            .path("items.find { it.borrowerId == '" + wei.borrowerId() + "' }.id");
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType("application/json")
        .body(Map.of("reason", "read"))
        .post("/work-items/" + item + "/close")
        .then()
        .statusCode(200);
    assertThat(people.suppressionsOf(wei)).isEmpty();
    assertThat(people.ledgerOf(wei)).startsWith("REPLY", "SUPPRESSION");
  }

  @Test
  void anAdvertisementAndMereSignsAreNobodysWork() {
    Person wei = people.somebody();
    texts(wei, "....");
    assertThat(people.workFor(wei)).isEmpty();
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void aTextFromANumberOfNobodyIsStoredAndLookedAt() {
    Map<String, String> form = form(new Person("", People.freshNumber(), ""), "hello there");
    Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(
            database.first(
                "SELECT kind FROM work_item WHERE carrier_id = ?",
                row -> row.text("kind"),
                form.get("MessageSid")))
        .contains("UNKNOWN_SENDER");
  }

  @Test
  void aPersonalAnswerGoesToNobodyWhereTheNumberStandsForTwo() {
    Person wei = people.somebody();
    Person na = people.with(wei.number());
    Map<String, String> form = form(wei, "HELP");
    Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(
            database.first(
                "SELECT state FROM inbound_message WHERE carrier_id = ?",
                row -> row.text("state"),
                form.get("MessageSid")))
        .contains("NO_ANSWER");
    assertThat(people.answersTo(na)).isEmpty();
  }

  @Test
  void aYesToAPlanNobodyHasLookedAtGetsALinkToLookAtIt() {
    Neighbours.answer(
        "POST /sign-in-links", Neighbours.contract("borrower-service/sign-in-link.json"));
    Person wei = people.somebody();
    Neighbours.answer(
        "GET /borrowers/" + wei.borrowerId() + "/latest-proposals",
        "{\"items\": [], \"plans\": []}");
    texts(wei, "YES");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("plan-to-look-at"));
  }

  @Test
  void aStartLiftsTheStopAndAYesDoesNot() {
    Person wei = people.somebody();
    texts(wei, "STOP");
    texts(wei, "YES");
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    texts(wei, "START");
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void aYesThatTheCarrierTookForAStartAcceptsNoPlan() {
    Person wei = people.somebody();
    texts(wei, "STOP");
    Map<String, String> form = form(wei, "YES");
    form.put("OptOutType", "START");
    Signed.post("/twilio/messages", form).then().statusCode(200);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.workFor(wei)).containsExactly("UNCLEAR_REPLY");
  }

  private void startsAtTheCarrier(Person from) {
    Map<String, String> form = form(from, "START");
    form.put("OptOutType", "START");
    Signed.post("/twilio/messages", form).then().statusCode(200);
  }

  @Test
  void aStartIsConfirmedByUsWhereTheCarrierHadNothingToLift() {
    Person wei = people.somebody();
    texts(wei, "退订");
    startsAtTheCarrier(wei);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(people.answersTo(wei))
                    .containsExactlyInAnyOrder("opt-out-confirmed", "start-confirmed"));
  }

  @Test
  void aStartThatLiftsTheCarriersOwnBlockIsConfirmedByTheCarrierAlone() {
    Person wei = people.somebody();
    Map<String, String> stop = form(wei, "STOP");
    stop.put("OptOutType", "STOP");
    Signed.post("/twilio/messages", stop).then().statusCode(200);
    startsAtTheCarrier(wei);
    // The block is gone with the first; the second start is ours to confirm.
    startsAtTheCarrier(wei);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).containsExactly("start-confirmed"));
    assertThat(
            database.list(
                "SELECT state FROM inbound_message WHERE number_token = ? ORDER BY received_at",
                row -> row.text("state"),
                wei.token()))
        .containsExactly("NO_ANSWER", "NO_ANSWER", "ANSWERED");
  }

  @Test
  void whoEndedAllBeforeWeKnewTheNumberIsStillNotRungAfterAStart() {
    String number = People.freshNumber();
    Person unknown = new Person("", number, "");
    texts(unknown, "leave me alone");
    texts(unknown, "START");
    Person wei = people.with(number);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT VOICE");
  }

  @Test
  void whoEndedAllAndStartsTextsIsStillNotRung() {
    Person wei = people.somebody();
    texts(wei, "leave me alone");
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT null");
    texts(wei, "START");
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT VOICE");
  }

  @Test
  void anUnsignedOrWronglySignedCallIsRefusedAndStoresNothing() {
    Person wei = people.somebody();
    Map<String, String> form = form(wei, "STOP");
    Signed.post("/twilio/messages", form, null)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", endsWith("carrier-signature"));
    Signed.post(
            "/twilio/messages",
            form,
            Signed.signature(
                Neighbours.PUBLIC_BASE_URL + "/twilio/messages", form, "another token"))
        .then()
        .statusCode(403);
    Signed.post(
            "/twilio/messages",
            form,
            Signed.signature("http://localhost:8081/twilio/messages", form, Neighbours.AUTH_TOKEN))
        .then()
        .statusCode(403);
    Signed.post("/twilio/messages/status", form, null).then().statusCode(403);
    Signed.post("/twilio/voice", form, null).then().statusCode(403);
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void theQueryIsPartOfWhatIsSigned() {
    Person wei = people.somebody();
    Signed.post("/twilio/messages?from=%2B86&x=1", form(wei, "HELP")).then().statusCode(200);
  }

  @Test
  void anOptOutAtTheCarrierIsOneForUs() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    Map<String, String> report =
        Map.of(
            "MessageSid",
            "SM" + UUID.randomUUID(),
            "MessageStatus",
            "failed",
            "ErrorCode",
            "21610",
            "To",
            wei.number());
    Signed.post("/twilio/messages/status", report).then().statusCode(204);
    Signed.post("/twilio/messages/status", report).then().statusCode(204);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
  }

  @Test
  void whoSaysNotToBeTheOneOurTextNamedIsTheWrongPerson() {
    Person wei = people.somebody();
    Neighbours.answer("POST /contact-points/quarantine", "");
    people.sent(wei, firstWords("zh-CN"));
    texts(wei, "我不是李偉");
    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(people.answersTo(wei)).contains("wrong-person"));
    Person other = people.somebody();
    people.sent(other, firstWords("en"));
    texts(other, "not wei");
    assertThat(people.suppressionsOf(other)).contains("WRONG_PERSON null");
  }

  @Test
  void whoDeniesANameThatWeNeverUsedIsLeftInPeaceToo() {
    Person wei = people.somebody();
    Neighbours.answer("POST /contact-points/quarantine", "");
    people.sent(wei, firstWords("zh-CN"));
    texts(wei, "我不是王芳");
    assertThat(people.suppressionsOf(wei)).contains("WRONG_PERSON null");
  }

  private String firstWords(String language) {
    TemplateCall call = new TemplateCall("first", language, Map.of());
    return ((RenderedText) wording.render(call, new Recipient("Wei", "李伟", language), "{code}"))
        .text();
  }
}
