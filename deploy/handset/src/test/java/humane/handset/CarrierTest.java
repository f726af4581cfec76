package humane.handset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HandsetTestResource.class)
class CarrierTest {
  private static final String SENDER = "+8675588880000";
  private static final AtomicInteger NUMBERS = new AtomicInteger(4720);

  private final Lender lender = HandsetTestResource.LENDER;
  private final String phone = "+861349010" + NUMBERS.incrementAndGet();

  @TestHTTPResource URI base;
  TwilioRestClient twilio;

  @BeforeEach
  void theLenderRegistersItsNumber() {
    twilio = TwilioHere.at(base);
    IncomingPhoneNumber.creator(new PhoneNumber(SENDER))
        .setSmsUrl(URI.create(lender.url() + "/texts"))
        .create(twilio);
  }

  @AfterEach
  void theCarrierBehavesAgain() {
    given().contentType("application/json").body("{}").put("/faults").then().statusCode(200);
    lender.answer = call -> "<Response/>";
    lender.failNext.set(0);
    lender.clockStatus = 200;
  }

  private Message send(String words) {
    return Message.creator(new PhoneNumber(phone), new PhoneNumber(SENDER), words)
        .setStatusCallback(URI.create(lender.url() + "/status?of=text"))
        .create(twilio);
  }

  private void reply(String words) {
    given()
        .contentType("application/json")
        .body(Map.of("text", words))
        .post("/numbers/{phone}/messages", phone)
        .then()
        .statusCode(201);
  }

  private void faults(String json) {
    given().contentType("application/json").body(json).put("/faults").then().statusCode(200);
  }

  private List<Map<String, Object>> thread() {
    return given()
        .get("/numbers/{phone}/messages", phone)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  private ApiException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(ApiException.class, call);
  }

  @Test
  void aTextIsQueuedThenSentThenDelivered() {
    Message message = send("李伟您好。7KQ4-M2NP");
    assertThat(message.getSid()).matches("SM[0-9a-f]{32}");
    assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(message.getTo()).isEqualTo(phone);
    assertThat(message.getBody()).isEqualTo("李伟您好。7KQ4-M2NP");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                Message.fetcher(message.getSid()).fetch(twilio).getStatus()
                    == Message.Status.DELIVERED);
    assertThat(thread())
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .containsEntry("direction", "outbound-api")
                    .containsEntry("status", "delivered"));
  }

  @Test
  void reportsAreSignedAndComeInOrder() {
    Message message = send("hello");
    await().atMost(Duration.ofSeconds(5)).until(() -> lender.reports(message.getSid()).size() == 2);
    assertThat(lender.reports(message.getSid())).allMatch(Lender.Call::signed);
    assertThat(lender.reports(message.getSid()))
        .extracting(report -> report.form().get("MessageStatus"))
        .containsExactly("sent", "delivered");
    assertThat(lender.reports(message.getSid()).getFirst().form())
        .containsEntry("To", phone)
        .containsEntry("From", SENDER);
  }

  @Test
  void aReportIsMadeAgainUntilItIsAnswered() {
    lender.failNext.set(3);
    Message message = send("hello");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(lender.reports(message.getSid()))
                    .extracting(report -> report.form().get("MessageStatus"))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .contains("delivered"));
  }

  @Test
  void nobodyElseMaySend() {
    ApiException wrongToken =
        refused(
            () ->
                Message.creator(new PhoneNumber(phone), new PhoneNumber(SENDER), "x")
                    .create(TwilioHere.as(base, "wrong")));
    assertThat(wrongToken.getStatusCode()).isEqualTo(401);
    assertThat(wrongToken.getCode()).isEqualTo(20003);
    given()
        .get("/2010-04-01/Accounts/{sid}/Messages.json", HandsetTestResource.ACCOUNT)
        .then()
        .statusCode(401)
        .body("code", equalTo(20003));
  }

  @Test
  void aFormThatCannotBeSentIsRefusedInTwiliosWords() {
    assertThat(
            refused(
                    () ->
                        Message.creator(new PhoneNumber("12345"), new PhoneNumber(SENDER), "x")
                            .create(twilio))
                .getCode())
        .isEqualTo(21211);
    assertThat(refused(() -> send("")).getCode()).isEqualTo(21602);
    assertThat(refused(() -> send("x".repeat(1601))).getCode()).isEqualTo(21617);
    ApiException foreign =
        refused(
            () ->
                Message.creator(new PhoneNumber(phone), new PhoneNumber("+15005550006"), "x")
                    .create(twilio));
    assertThat(foreign.getCode()).isEqualTo(21606);
    assertThat(foreign.getStatusCode()).isEqualTo(400);
    assertThat(foreign.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/21606");
    assertThat(thread()).isEmpty();
  }

  @Test
  void stopBlocksUntilStart() {
    send("hello");
    reply(" stop ");
    await().until(() -> !lender.texts(phone).isEmpty());
    assertThat(lender.texts(phone).getFirst().signed()).isTrue();
    assertThat(lender.texts(phone).getFirst().form())
        .containsEntry("OptOutType", "STOP")
        .containsEntry("Body", " stop ");
    assertThat(refused(() -> send("are you there?")).getCode()).isEqualTo(21610);
    assertThat(thread()).hasSize(3);
    assertThat(String.valueOf(thread().get(2).get("body")))
        .startsWith("You have successfully been unsubscribed.");
    reply("YES");
    assertThat(send("welcome back").getSid()).startsWith("SM");
    await().until(() -> lender.texts(phone).size() == 2);
    assertThat(lender.texts(phone).get(1).form()).containsEntry("OptOutType", "START");
  }

  @Test
  void whoHasOptedOutIsListedUntilTheyStartAgain() {
    reply("STOP");
    assertThat(optedOut()).contains(phone);
    reply("START");
    assertThat(optedOut()).doesNotContain(phone);
  }

  private List<String> optedOut() {
    return given()
        .auth()
        .preemptive()
        .basic(HandsetTestResource.ACCOUNT, HandsetTestResource.TOKEN)
        .get("/2010-04-01/Accounts/{account}/OptOuts.json", HandsetTestResource.ACCOUNT)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("opt_outs.number");
  }

  @Test
  void nobodyElseReadsWhoHasOptedOut() {
    given()
        .get("/2010-04-01/Accounts/{account}/OptOuts.json", HandsetTestResource.ACCOUNT)
        .then()
        .statusCode(401);
  }

  @Test
  void yesIsAnAnswerWhileNobodyHasOptedOut() {
    send("Shall we?");
    reply("yes");
    await().until(() -> !lender.texts(phone).isEmpty());
    assertThat(lender.texts(phone).getFirst().form()).doesNotContainKey("OptOutType");
    assertThat(thread()).hasSize(2);
  }

  @Test
  void theLenderMayAnswerInTheSameBreath() {
    lender.answer =
        call ->
            call.path().equals("/texts")
                ? "<?xml version=\"1.0\"?><Response><Message><Body>好的 &amp; thanks</Body></Message></Response>"
                : "";
    send("hello");
    reply("计划");
    await().atMost(Duration.ofSeconds(5)).until(() -> thread().size() == 3);
    assertThat(thread().get(2))
        .containsEntry("body", "好的 & thanks")
        .containsEntry("direction", "outbound-reply");
  }

  @Test
  void aListTurnsItsPagesLikeTwilios() {
    for (int i = 0; i < 5; i++) send("text " + i);
    ResourceSet<Message> found =
        Message.reader().setTo(new PhoneNumber(phone)).setPageSize(2L).read(twilio);
    List<String> bodies = new ArrayList<>();
    found.forEach(message -> bodies.add(message.getBody()));
    assertThat(bodies).containsExactly("text 4", "text 3", "text 2", "text 1", "text 0");
    assertThat(Message.reader().setFrom(new PhoneNumber(phone)).read(twilio)).isEmpty();
  }

  private List<Message> writtenToUs(ZonedDateTime since, ZonedDateTime until) {
    List<Message> found = new ArrayList<>();
    Message.reader()
        .setTo(SENDER)
        .setDateSentAfter(since)
        .setDateSentBefore(until)
        .setPageSize(2L)
        .read(twilio)
        .forEach(found::add);
    return found.stream().filter(text -> text.getFrom().getEndpoint().equals(phone)).toList();
  }

  @Test
  void whatWasWrittenToTheLenderIsListedByItsDateAlsoWhenItWasNeverToldOf() {
    faults("{\"callbacks\": {\"drop\": true}}");
    send("hello");
    for (int i = 0; i < 5; i++) reply("answer " + i);
    ZonedDateTime first =
        OffsetDateTime.parse(String.valueOf(thread().get(1).get("at"))).toZonedDateTime();
    List<Message> found = writtenToUs(first.minusSeconds(1), first.plusMinutes(5));
    assertThat(found)
        .extracting(Message::getBody)
        .containsExactly("answer 4", "answer 3", "answer 2", "answer 1", "answer 0");
    assertThat(found)
        .allSatisfy(
            text -> {
              assertThat(text.getDirection()).isEqualTo(Message.Direction.INBOUND);
              assertThat(text.getDateSent())
                  .isBetween(first.truncatedTo(ChronoUnit.SECONDS), first.plusMinutes(5));
            });
    assertThat(writtenToUs(first.plusMinutes(5), first.plusMinutes(9))).isEmpty();
    assertThat(writtenToUs(first.minusMinutes(9), first.minusMinutes(5))).isEmpty();
    assertThat(lender.texts(phone)).isEmpty();
  }

  @Test
  void registeringTwiceChangesTheOneNumber() {
    IncomingPhoneNumber first =
        IncomingPhoneNumber.creator(new PhoneNumber("+12025550100")).create(twilio);
    IncomingPhoneNumber.updater(first.getSid())
        .setVoiceUrl(URI.create("http://localhost:8082/twilio/voice"))
        .update(twilio);
    List<IncomingPhoneNumber> found = new ArrayList<>();
    IncomingPhoneNumber.reader().setPhoneNumber("+12025550100").read(twilio).forEach(found::add);
    assertThat(found)
        .singleElement()
        .satisfies(
            number ->
                assertThat(number.getVoiceUrl()).hasToString("http://localhost:8082/twilio/voice"));
  }

  @Test
  void anErrorThatWasAskedForComesWithItsNumberAndItsPause() {
    faults("{\"errorRate\": 1, \"status\": 429, \"code\": 20429, \"retryAfter\": 7}");
    given()
        .auth()
        .preemptive()
        .basic(HandsetTestResource.ACCOUNT, HandsetTestResource.TOKEN)
        .formParams("To", phone, "From", SENDER, "Body", "x")
        .post("/2010-04-01/Accounts/{sid}/Messages.json", HandsetTestResource.ACCOUNT)
        .then()
        .statusCode(429)
        .header("Retry-After", "7")
        .body("code", equalTo(20429), "status", equalTo(429));
    assertThat(thread()).isEmpty();
  }

  @Test
  void acceptedAndAnsweredOtherwise() {
    faults("{\"acceptThen5xx\": true}");
    assertThat(refused(() -> send("once")).getStatusCode()).isEqualTo(500);
    assertThat(thread()).hasSize(1);
  }

  @Test
  void acceptedAndNeverAnswered() {
    faults("{\"acceptThenHang\": 1}");
    var thread = Thread.ofVirtual().start(() -> refused(() -> send("into the dark")));
    await().atMost(Duration.ofSeconds(5)).until(() -> thread().size() == 1);
    assertThat(thread.isAlive()).isTrue();
  }

  @Test
  void theSameSeedFailsInTheSamePlaces() {
    Set<List<Boolean>> runs = new HashSet<>();
    for (int run = 0; run < 3; run++) {
      faults("{\"seed\": 42, \"errorRate\": 0.5, \"status\": 503}");
      List<Boolean> failed = new ArrayList<>();
      for (int i = 0; i < 12; i++) failed.add(refused(() -> send("x")) != null);
      runs.add(failed);
    }
    assertThat(runs).hasSize(1);
    assertThat(runs.iterator().next()).contains(true, false);
  }

  @Test
  void reportsCanBeDoubledAndLost() {
    faults("{\"callbacks\": {\"duplicate\": true}}");
    Message twice = send("twice");
    await().atMost(Duration.ofSeconds(5)).until(() -> lender.reports(twice.getSid()).size() == 4);
    faults("{\"callbacks\": {\"drop\": 1}}");
    Message lost = send("lost");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                Message.fetcher(lost.getSid()).fetch(twilio).getStatus()
                    == Message.Status.DELIVERED);
    assertThat(lender.reports(lost.getSid())).isEmpty();
  }

  @Test
  void aFaultNobodyKnowsIsRefused() {
    given()
        .contentType("application/json")
        .body("{\"errorRate\": -2}")
        .put("/faults")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("errorRate"));
    given()
        .contentType("application/json")
        .body("{\"mood\": 1}")
        .put("/faults")
        .then()
        .statusCode(400);
  }

  @Test
  void aCodeSentTwiceToOneNumberIsCounted() {
    int before = given().get("/counts").jsonPath().getInt("repeatedCodes");
    int messages = given().get("/counts").jsonPath().getInt("messages");
    send("hello. AB3D-E7GH");
    send("hello again. AB3D-E7GH");
    given()
        .get("/counts")
        .then()
        .body("repeatedCodes", equalTo(before + 1), "messages", equalTo(messages + 2));
  }

  @Test
  void theClockGoesForwardForEverybodyAndNeverBack() {
    lender.calls.clear();
    String before = given().get("/clock").jsonPath().getString("at");
    var moved =
        given()
            .contentType("application/json")
            .body("{\"plus\": \"PT24H\"}")
            .post("/clock")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(Instant.parse(moved.getString("at")))
        .isAfterOrEqualTo(OffsetDateTime.parse(before).toInstant().plus(Duration.ofHours(24)));
    assertThat(lender.calls)
        .filteredOn(call -> call.path().equals("/local/clock"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.body())
                    .isEqualTo("{\"offsetMillis\":" + moved.getLong("offsetMillis") + "}"))
        .satisfies(call -> assertThat(call.authorization()).startsWith("Bearer "));
    given()
        .contentType("application/json")
        .body(Map.of("at", before))
        .post("/clock")
        .then()
        .statusCode(409);
    given()
        .contentType("application/json")
        .body("{\"plus\": \"-PT1H\"}")
        .post("/clock")
        .then()
        .statusCode(409);
    given()
        .contentType("application/json")
        .body("{\"plus\": \"soon\"}")
        .post("/clock")
        .then()
        .statusCode(400);
    given().contentType("application/json").body("{}").post("/clock").then().statusCode(400);
    String later = OffsetDateTime.parse(before).plusHours(48).toString();
    given()
        .contentType("application/json")
        .body(Map.of("at", later))
        .post("/clock")
        .then()
        .statusCode(200);
    send("a text of the day after tomorrow");
    assertThat(Instant.parse(String.valueOf(thread().getFirst().get("at"))))
        .isAfterOrEqualTo(OffsetDateTime.parse(later).toInstant());
  }

  @Test
  void numbersAreFoundByTheirDigits() {
    send("one");
    send("two");
    given()
        .queryParam("search", phone.substring(5))
        .get("/numbers")
        .then()
        .statusCode(200)
        .body(
            "items.size()",
            equalTo(1),
            "items[0].number",
            equalTo(phone),
            "items[0].unread",
            equalTo(2),
            "next",
            equalTo(null));
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    given()
        .get("/numbers/{phone}/messages", "12")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("number"));
    assertThatThrownBy(() -> Message.fetcher("SM00000000000000000000000000000000").fetch(twilio))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.getCode()).isEqualTo(20404));
  }

  @Test
  void aBusyEveningIsTakenAtFiveHundredASecond() throws Exception {
    send("warm");
    long begun = System.nanoTime();
    int texts = 1500;
    try (var threads = Executors.newFixedThreadPool(24)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < texts; i++) {
        String to = "+1617555" + (1000 + i);
        sent.add(
            threads.submit(
                () ->
                    Message.creator(new PhoneNumber(to), new PhoneNumber(SENDER), "hello")
                        .create(twilio)));
      }
      for (Future<?> one : sent) one.get();
    }
    double perSecond = texts / ((System.nanoTime() - begun) / 1e9);
    System.out.printf("texts accepted each second: %.0f%n", perSecond);
    // The build machine runs other things beside this; the target of five hundred is judged from
    // the printed figure.
    assertThat(perSecond).isGreaterThan(100);
  }
}
