package humane.handset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HandsetTestResource.class)
class CallTest {
  private static final String SENDER = "+8675588880000";
  private static final AtomicInteger NUMBERS = new AtomicInteger(4100);
  private static final String QUESTION =
      "<Response><Gather input=\"dtmf speech\" numDigits=\"1\" timeout=\"30\" action=\"/voice/answer\">"
          + "<Say>May I speak with Li Wei?</Say></Gather><Say>Goodbye.</Say></Response>";

  private final Lender lender = HandsetTestResource.LENDER;
  private final String phone = "+861380010" + NUMBERS.incrementAndGet();

  @TestHTTPResource URI base;
  TwilioRestClient twilio;

  @BeforeEach
  void theLenderRegistersItsNumberAndHasAQuestion() {
    twilio = TwilioHere.at(base);
    IncomingPhoneNumber.creator(new PhoneNumber(SENDER))
        .setSmsUrl(URI.create(lender.url() + "/texts"))
        .create(twilio);
    lender.answer =
        call ->
            switch (call.path()) {
              case "/voice/begin" -> QUESTION;
              case "/voice/answer" -> "<Response><Say>Thank you.</Say><Hangup/></Response>";
              default -> "<Response/>";
            };
  }

  @AfterEach
  void theLenderIsQuietAgain() {
    lender.answer = call -> "<Response/>";
  }

  private Call ring() {
    return Call.creator(
            new PhoneNumber(phone),
            new PhoneNumber(SENDER),
            URI.create(lender.url() + "/voice/begin"))
        .setMachineDetection("Enable")
        .setStatusCallback(URI.create(lender.url() + "/voice/status"))
        .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
        .create(twilio);
  }

  private void behave(String answers) {
    given()
        .contentType("application/json")
        .body(Map.of("answers", answers))
        .put("/numbers/{phone}/behaviour", phone)
        .then()
        .statusCode(200);
  }

  private io.restassured.response.ValidatableResponse input(Call call, Map<String, Object> input) {
    return given()
        .contentType("application/json")
        .body(input)
        .post("/numbers/{phone}/calls/{sid}/input", phone, call.getSid())
        .then();
  }

  private Call.Status statusOf(Call call) {
    return Call.fetcher(call.getSid()).fetch(twilio).getStatus();
  }

  private void awaitStatus(Call call, Call.Status status) {
    await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(call) == status);
  }

  private List<Lender.Call> asked(Call call, String path) {
    return lender.calls.stream()
        .filter(one -> one.path().equals(path) && call.getSid().equals(one.form().get("CallSid")))
        .toList();
  }

  @Test
  void aPersonPicksUpIsAskedAndAnswersByKey() {
    behave("PERSON");
    Call call = ring();
    assertThat(call.getSid()).matches("CA[0-9a-f]{32}");
    assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);
    awaitStatus(call, Call.Status.IN_PROGRESS);
    await().until(() -> !asked(call, "/voice/begin").isEmpty());
    assertThat(asked(call, "/voice/begin").getFirst().signed()).isTrue();
    assertThat(asked(call, "/voice/begin").getFirst().form())
        .containsEntry("AnsweredBy", "human")
        .containsEntry("CallStatus", "in-progress");
    input(call, Map.of("digits", "1"))
        .statusCode(200)
        .body(
            "status",
            equalTo("completed"),
            "lines.text",
            equalTo(List.of("May I speak with Li Wei?", "⌨ 1", "Thank you.")));
    assertThat(asked(call, "/voice/answer").getFirst().form()).containsEntry("Digits", "1");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(asked(call, "/voice/status"))
                    .extracting(report -> report.form().get("CallStatus"))
                    .contains("ringing", "in-progress", "completed"));
    assertThat(asked(call, "/voice/status")).allMatch(Lender.Call::signed);
  }

  @Test
  void spokenWordsAreTheAnswerToo() {
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.IN_PROGRESS);
    input(call, Map.of("speech", "我就是")).statusCode(200).body("status", equalTo("completed"));
    assertThat(asked(call, "/voice/answer").getFirst().form()).containsEntry("SpeechResult", "我就是");
  }

  @Test
  void aPhoneInSomebodysHandRingsUntilItIsPickedUp() {
    Call call = ring();
    awaitStatus(call, Call.Status.RINGING);
    input(call, Map.of("answer", true))
        .statusCode(200)
        .body("status", equalTo("in-progress"), "lines[0].who", equalTo("LENDER"));
    input(call, Map.of("hangUp", true)).statusCode(200).body("status", equalTo("completed"));
    input(call, Map.of("hangUp", true)).statusCode(409);
  }

  @Test
  void refusingARingingCallIsBusy() {
    Call call = ring();
    awaitStatus(call, Call.Status.RINGING);
    input(call, Map.of("hangUp", true)).statusCode(200).body("status", equalTo("busy"));
  }

  @Test
  void aMachineHearsEverythingAndSaysNothing() {
    behave("MACHINE");
    Call call = ring();
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(Call.fetcher(call.getSid()).fetch(twilio).getAnsweredBy())
        .isEqualTo("machine_start");
    given()
        .get("/numbers/{phone}/calls", phone)
        .then()
        .body("[0].lines.text", equalTo(List.of("May I speak with Li Wei?", "Goodbye.")));
  }

  @Test
  void busyAndNobodyEndWithoutAWord() {
    behave("BUSY");
    Call busy = ring();
    awaitStatus(busy, Call.Status.BUSY);
    behave("NOBODY");
    Call alone = ring();
    awaitStatus(alone, Call.Status.NO_ANSWER);
    assertThat(asked(busy, "/voice/begin")).isEmpty();
    assertThat(asked(alone, "/voice/begin")).isEmpty();
  }

  @Test
  void theLenderMayHangUpAndMaySendTheCallElsewhere() {
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.IN_PROGRESS);
    Call.updater(call.getSid())
        .setTwiml(new Twiml("<Response><Say>One moment.</Say><Pause length=\"60\"/></Response>"))
        .update(twilio);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                given()
                    .get("/numbers/{phone}/calls", phone)
                    .then()
                    .body("[0].lines[1].text", equalTo("One moment.")));
    Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(twilio);
    assertThat(statusOf(call)).isEqualTo(Call.Status.COMPLETED);
  }

  @Test
  void aLenderWithoutAnAnswerEndsTheCall() {
    behave("PERSON");
    Call call =
        Call.creator(
                new PhoneNumber(phone),
                new PhoneNumber(SENDER),
                URI.create("http://127.0.0.1:9/none"))
            .create(twilio);
    awaitStatus(call, Call.Status.COMPLETED);
    given()
        .get("/numbers/{phone}/calls", phone)
        .then()
        .body("[0].lines[0].who", equalTo("NETWORK"));
  }

  private void answers(String... documents) {
    lender.answer =
        call ->
            switch (call.path()) {
              case "/voice/begin" -> documents[0];
              case "/voice/next" -> documents[1];
              default -> "<Response/>";
            };
  }

  private List<String> heard() {
    return given()
        .get("/numbers/{phone}/calls", phone)
        .then()
        .extract()
        .jsonPath()
        .getList("[0].lines.text");
  }

  @Test
  void aMachineThatIsWaitedForIsToldOfAfterItsBeep() {
    behave("MACHINE");
    Call call =
        Call.creator(
                new PhoneNumber(phone),
                new PhoneNumber(SENDER),
                URI.create(lender.url() + "/voice/begin"))
            .setMachineDetection("DetectMessageEnd")
            .create(twilio);
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(asked(call, "/voice/begin").getFirst().form())
        .containsEntry("AnsweredBy", "machine_end_beep");
  }

  @Test
  void aChildSaysThatNobodyIsThere() {
    answers(
        "<Response><Gather input=\"dtmf speech\" timeout=\"1\" action=\"/voice/next\"><Say>Hi</Say></Gather></Response>",
        "<Response><Say>Goodbye.</Say><Hangup/></Response>");
    behave("CHILD");
    Call call = ring();
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(asked(call, "/voice/next").getFirst().form()).containsEntry("SpeechResult", "妈妈不在家");
  }

  @Test
  void aLineOnWhichNobodySpeaksTellsOfItsSilence() {
    answers(
        "<Response><Gather input=\"dtmf speech\" timeout=\"1\" actionOnEmptyResult=\"true\" action=\"/voice/next\"/></Response>",
        "<Response><Hangup/></Response>");
    behave("SILENCE");
    Call call = ring();
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(asked(call, "/voice/next").getFirst().form())
        .containsEntry("Digits", "")
        .doesNotContainKey("SpeechResult");
  }

  @Test
  void keysPressedSlowlyAreOneAnswerForAsLongAsTheLenderListens() {
    answers(
        "<Response><Gather input=\"dtmf\" timeout=\"30\" action=\"/voice/next\"/></Response>",
        "<Response><Hangup/></Response>");
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.IN_PROGRESS);

    input(call, Map.of("digits", "6")).statusCode(200);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(5))
        .until(() -> asked(call, "/voice/next").isEmpty());
    input(call, Map.of("digits", "9#")).statusCode(200);
    assertThat(asked(call, "/voice/next").getFirst().form()).containsEntry("Digits", "69");
  }

  @Test
  void theTeamIsRungAndWhatCameOfItIsTold() {
    String team = "+8640000" + phone.substring(phone.length() - 5);
    answers(
        "<Response><Dial action=\"/voice/next\"><Number>" + team + "</Number></Dial></Response>",
        "<Response><Hangup/></Response>");
    given()
        .contentType("application/json")
        .body(Map.of("answers", "BUSY"))
        .put("/numbers/{phone}/behaviour", team)
        .then()
        .statusCode(200);
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(asked(call, "/voice/next").getFirst().form())
        .containsEntry("DialCallStatus", "busy");
  }

  @Test
  void aRecordingIsStoppedWhileTheCallGoesOn() {
    answers(
        "<Response><Say>This call is recorded.</Say><Start><Recording recordingStatusCallback=\"/voice/recorded\"/></Start>"
            + "<Gather input=\"dtmf\" numDigits=\"1\" timeout=\"30\" action=\"/voice/next\"/></Response>",
        "<Response><Say>Thank you.</Say><Hangup/></Response>");
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.IN_PROGRESS);
    await().until(() -> !asked(call, "/voice/begin").isEmpty());
    await().atMost(Duration.ofSeconds(5)).until(() -> stopRecording(call));
    await().atMost(Duration.ofSeconds(5)).until(() -> !asked(call, "/voice/recorded").isEmpty());
    assertThat(statusOf(call)).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(stopRecording(call)).isFalse();
    input(call, Map.of("digits", "1")).statusCode(200);
    awaitStatus(call, Call.Status.COMPLETED);
    assertThat(asked(call, "/voice/recorded")).hasSize(1);
  }

  /** False when there is nothing to stop. */
  private boolean stopRecording(Call call) {
    try {
      com.twilio.rest.api.v2010.account.call.Recording stopped =
          com.twilio.rest.api.v2010.account.call.Recording.updater(
                  call.getSid(),
                  "Twilio.CURRENT",
                  com.twilio.rest.api.v2010.account.call.Recording.Status.STOPPED)
              .update(twilio);
      return stopped.getStatus() == com.twilio.rest.api.v2010.account.call.Recording.Status.STOPPED;
    } catch (com.twilio.exception.ApiException none) {
      assertThat(none.getStatusCode()).isEqualTo(404);
      return false;
    }
  }

  @Test
  void aRecordingIsToldOfFetchedAndDeleted() {
    answers(
        "<Response><Say>This call is recorded.</Say><Start><Recording recordingStatusCallback=\"/voice/recorded\"/></Start><Hangup/></Response>",
        "");
    behave("PERSON");
    Call call = ring();
    awaitStatus(call, Call.Status.COMPLETED);
    await().atMost(Duration.ofSeconds(5)).until(() -> !asked(call, "/voice/recorded").isEmpty());
    Lender.Call told = asked(call, "/voice/recorded").getFirst();
    assertThat(told.signed()).isTrue();
    String sid = told.form().get("RecordingSid");
    String at = "/2010-04-01/Accounts/" + HandsetTestResource.ACCOUNT + "/Recordings/" + sid;
    byte[] sound =
        given()
            .auth()
            .preemptive()
            .basic(HandsetTestResource.ACCOUNT, HandsetTestResource.TOKEN)
            .get(at + ".wav")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(sound, java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("RIFF")
        .contains("This call is recorded.");
    com.twilio.http.Response byTheirClient =
        twilio.request(
            new com.twilio.http.Request(
                com.twilio.http.HttpMethod.GET, "https://api.twilio.com" + at + ".wav"));
    assertThat(byTheirClient.getStatusCode()).isEqualTo(200);
    assertThat(com.twilio.rest.api.v2010.account.Recording.deleter(sid).delete(twilio)).isTrue();
    given()
        .auth()
        .preemptive()
        .basic(HandsetTestResource.ACCOUNT, HandsetTestResource.TOKEN)
        .get(at + ".wav")
        .then()
        .statusCode(404);
  }

  @Test
  void badTwimlIsReportedAsTwilioReportsIt() {
    answers("<Response><Shout>Hello</Shout><Say mood=\"glad\">Hi</Say><Hangup/></Response>", "");
    behave("PERSON");
    awaitStatus(ring(), Call.Status.COMPLETED);
    assertThat(heard())
        .contains(
            "12200 Schema validation warning. Element Shout is not known.",
            "12200 Schema validation warning. Attribute mood is not allowed in Say.",
            "Hi");
    answers("this is no document", "");
    awaitStatus(ring(), Call.Status.COMPLETED);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                given()
                    .get("/numbers/{phone}/calls", phone)
                    .then()
                    .body(
                        "lines.text.flatten()",
                        org.hamcrest.Matchers.hasItem(org.hamcrest.Matchers.startsWith("12100"))));
  }

  @Test
  void aPhoneRingsTheLender() {
    IncomingPhoneNumber.creator(new PhoneNumber(SENDER))
        .setVoiceUrl(URI.create(lender.url() + "/voice/begin"))
        .setStatusCallback(URI.create(lender.url() + "/voice/status"))
        .create(twilio);
    String sid =
        given()
            .post("/numbers/{phone}/calls", phone)
            .then()
            .statusCode(200)
            .body("direction", equalTo("inbound"))
            .extract()
            .path("sid");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                lender.calls.stream()
                    .anyMatch(
                        one ->
                            one.path().equals("/voice/begin")
                                && sid.equals(one.form().get("CallSid"))
                                && phone.equals(one.form().get("From"))));
    given()
        .contentType("application/json")
        .body(Map.of("hangUp", true))
        .post("/numbers/{phone}/calls/{sid}/input", phone, sid)
        .then()
        .statusCode(200);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                lender.calls.stream()
                    .anyMatch(
                        one ->
                            one.path().equals("/voice/status")
                                && sid.equals(one.form().get("CallSid"))));
  }
}
