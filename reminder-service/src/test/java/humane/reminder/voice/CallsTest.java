package humane.reminder.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import humane.kit.clock.BusinessTime;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.twilio.Signed;
import humane.reminder.voice.store.Recordings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class CallsTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Inject People people;
  @Inject Database database;
  @Inject Recordings recordings;
  @Inject @BusinessTime Clock clock;

  /** A call that we made, at the other end of which somebody is. */
  private final class Line {
    final Person person;
    final Text attempt;
    final String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    int turn;

    Line(Person person) {
      this.person = person;
      this.attempt = people.called(person, "李伟");
    }

    Map<String, String> form(String... pairs) {
      Map<String, String> form = new HashMap<>();
      form.put("CallSid", sid);
      form.put("From", "+8613499999999");
      form.put("To", person.number());
      form.put("Direction", "outbound-api");
      for (int i = 0; i < pairs.length; i += 2) form.put(pairs[i], pairs[i + 1]);
      return form;
    }

    String answered(String by) {
      turn = 0;
      return post("/twilio/voice?attempt=" + attempt.attemptId(), form("AnsweredBy", by));
    }

    String presses(String keys) {
      return next(form("Digits", keys));
    }

    String says(String words) {
      return next(form("SpeechResult", words));
    }

    String comesBack() {
      return next(form());
    }

    /** The line comes back until what it waited for is there. */
    String isAnswered() {
      String[] last = {comesBack()};
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(300))
          .until(
              () ->
                  !last[0].contains("<Redirect") || !(last[0] = comesBack()).contains("<Redirect"));
      return last[0];
    }

    private String next(Map<String, String> form) {
      turn++;
      return post("/twilio/voice/turns/" + turn, form);
    }

    String again(String... pairs) {
      return post("/twilio/voice/turns/" + turn, form(pairs));
    }

    void ends(String status) {
      Signed.post("/twilio/voice/status?attempt=" + attempt.attemptId(), form("CallStatus", status))
          .then()
          .statusCode(204);
    }

    private String post(String path, Map<String, String> form) {
      return Signed.post(path, form).then().statusCode(200).extract().asString();
    }

    /** Outcome and disposition in the ledger, once for each time they stand there. */
    List<String> endings() {
      return database.list(
          """
          SELECT convert_from(bytes, 'UTF8')::jsonb -> 'body' ->> 'outcome' AS outcome,
                 convert_from(bytes, 'UTF8')::jsonb -> 'body' ->> 'disposition' AS disposition
          FROM ledger_entry WHERE kind = 'OUTCOME' AND convert_from(bytes, 'UTF8')::jsonb -> 'body' ->> 'carrierId' = ?
          """,
          row -> row.text("outcome") + " " + row.text("disposition"),
          sid);
    }
  }

  private Line taken() {
    Line line = new Line(people.somebody());
    line.answered("human");
    return line;
  }

  private Line verified() {
    Line line = taken();
    knows(line.person, true);
    line.says("是我");
    line.presses("4729");
    line.presses("10");
    line.presses("396");
    assertThat(line.isAnswered()).contains("有1200元已经到期");
    return line;
  }

  private static void knows(Person person, boolean right) {
    Neighbours.answer(
        "POST /borrowers/" + person.borrowerId() + "/voice-checks",
        right
            ? "{\"right\":true,\"triesLeft\":5,\"explainFirst\":false,\"accounts\":[{\"lastFour\":\"4729\",\"currency\":\"CNY\",\"arrearsMinor\":120000,\"dueDate\":\"2026-11-02\"}]}"
            : "{\"right\":false,\"triesLeft\":4,\"explainFirst\":false,\"accounts\":[]}");
    Neighbours.answer(
        "GET /borrowers/" + person.borrowerId() + "/latest-proposals",
        "{\"items\":[{\"id\":\"PP-1\",\"kind\":\"SHORTEST\",\"termsHash\":\"h\",\"currency\":\"CNY\",\"firstInstalmentMinor\":97500,\"firstDueOn\":\"2026-12-12\",\"instalments\":30,\"endsOn\":\"2029-06-12\",\"regularInstalmentsMinor\":120000}],\"plans\":[]}");
  }

  @Test
  void theBorrowerIsAskedForByNameAndNothingElseIsSaid() {
    Line line = new Line(people.somebody());
    assertThat(line.answered("human"))
        .contains("这是小禾金融的自动语音助手。本次通话会录音。", "请问您是李伟吗？", "/twilio/voice/turns/1")
        .doesNotContain("元", "账户");
  }

  @Test
  void aWrongNumberIsStoppedBeforeTheWebhookHasAnswered() {
    Line line = taken();
    assertThat(line.presses("3")).contains("号码错了", "<Hangup/>");
    assertThat(people.suppressionsOf(line.person)).contains("WRONG_PERSON null");
    assertThat(line.endings()).containsExactly("WRONG_NUMBER WRONG_PERSON");
  }

  @Test
  void aMotherHearsNothingAndIsCountedAsAnother() {
    Line line = taken();
    String answer = line.says("我是他妈妈，他不在");
    assertThat(answer).contains("这是一件私人的事").doesNotContain("元", "账户", "计划");
    line.ends("completed");
    assertThat(line.endings()).containsExactly("THIRD_PARTY THIRD_PARTY");
    assertThat(people.suppressionsOf(line.person)).isEmpty();
  }

  @Test
  void theSameWebhookTwiceGetsTheSameDocumentAndChangesNothing() {
    Line line = taken();
    String first = line.says("别再打了");
    String second = line.again("SpeechResult", "别再打了");
    assertThat(second).isEqualTo(first);
    assertThat(people.suppressionsOf(line.person)).containsExactly("OPT_OUT VOICE");
    line.ends("completed");
    assertThat(line.endings()).containsExactly("CONVERSATION CEASE");
  }

  @Test
  void aWebhookThatComesLateGetsWhatItGotThen() {
    Line line = taken();
    String then = line.presses("1");
    line.presses("4729");
    line.turn = 1;
    assertThat(line.again("Digits", "2")).isEqualTo(then);
  }

  @Test
  void aWebhookOfACallThatIsOverFindsItOver() {
    Line line = taken();
    line.ends("completed");
    assertThat(line.says("是我")).contains("<Hangup/>").doesNotContain("<Gather");
    assertThat(line.endings()).containsExactly("CONNECTED HUNG_UP");
  }

  @Test
  void anUnsignedWebhookIsRefused() {
    Signed.post("/twilio/voice/turns/1", Map.of("CallSid", "CA1", "From", "+8613490100000"), null)
        .then()
        .statusCode(403);
  }

  @Test
  void anAnsweringMachineGetsTheLimitedContentMessage() {
    Line line = new Line(people.somebody());
    assertThat(line.answered("machine_end_beep"))
        .contains("您好，这里是小禾金融。请拨打400-000-0000，找张敏。", "<Hangup/>")
        .doesNotContain("李伟");
    assertThat(line.endings()).containsExactly("VOICEMAIL VOICEMAIL");
  }

  @Test
  void nobodyAndABusyLineAreInTheLedgerThoughNothingWasEverSaid() {
    Line nobody = new Line(people.somebody());
    nobody.ends("no-answer");
    Line busy = new Line(people.somebody());
    busy.ends("busy");
    busy.ends("busy");
    assertThat(nobody.endings()).containsExactly("NO_ANSWER NO_ANSWER");
    assertThat(busy.endings()).containsExactly("BUSY BUSY");
  }

  /** Makes the call of a line one that the borrower had asked for, agreed on for this moment. */
  private void isCallBack(Line line) {
    Instant agreed = Instant.now(clock);
    database.update(
        """
        UPDATE step SET origin = 'ASKED', origin_key = ?, channel = 'VOICE', purpose = 'REQUESTED_REPLY', template_id = 'call',
               due_at = ?, expires_at = ?, requested_at = ?, request_channel = 'SMS'
        WHERE id = (SELECT step_id FROM attempt WHERE id = ?)""",
        "wish-" + line.sid,
        agreed,
        agreed.plus(Duration.ofMinutes(15)),
        agreed.minus(Duration.ofHours(20)),
        line.attempt.attemptId());
  }

  private List<Integer> secondCalls(Person person) {
    return database.list(
        "SELECT extract(epoch FROM try_at - due_at)::int / 60 AS minutes FROM step WHERE borrower_id = ? AND origin_key LIKE 'again-%'",
        row -> row.number("minutes"), person.borrowerId());
  }

  @Test
  void aCallBackThatNobodyTookIsTriedOnceMoreMinutesLaterAndNoMoreThanThat() {
    Line line = new Line(people.somebody());
    isCallBack(line);
    line.ends("no-answer");
    line.ends("no-answer");
    assertThat(secondCalls(line.person))
        .singleElement()
        .satisfies(minutes -> assertThat(minutes).isBetween(5, 6));
    // The second call is one of those: nobody takes it either.
    database.update(
        "UPDATE attempt SET step_id = (SELECT id FROM step WHERE borrower_id = ? AND origin_key LIKE 'again-%') WHERE id = ?",
        line.person.borrowerId(), line.attempt.attemptId());
    database.update("UPDATE voice_call SET ended_at = NULL WHERE carrier_id = ?", line.sid);
    line.ends("busy");
    assertThat(secondCalls(line.person)).hasSize(1);
  }

  @Test
  void aCallOfTheLadderThatNobodyTookIsNotTriedAgainAndNeitherIsOneThatWasTaken() {
    Line ladder = new Line(people.somebody());
    ladder.ends("no-answer");
    assertThat(secondCalls(ladder.person)).isEmpty();
    Line spoken = taken();
    isCallBack(spoken);
    spoken.ends("completed");
    assertThat(secondCalls(spoken.person)).isEmpty();
  }

  @Test
  void whoDoesNotKnowTheFactsHearsNothingOfTheAccount() {
    Line line = taken();
    knows(line.person, false);
    line.presses("1");
    line.presses("0001");
    line.presses("10");
    line.presses("1");
    assertThat(line.isAnswered()).contains("不相符").doesNotContain("元", "账户");
  }

  @Test
  void aPromiseIsReadBackBookedAndHeld() {
    Line line = verified();
    line.presses("1");
    line.says("后天");
    assertThat(line.says("500元")).contains("付500元。对吗？");
    assertThat(people.suppressionsOf(line.person)).isEmpty();
    assertThat(line.presses("1")).contains("已经记下");
    line.ends("completed");
    assertThat(people.suppressionsOf(line.person)).containsExactly("HOLD PROMISE_TO_PAY");
    assertThat(line.endings()).containsExactly("CONVERSATION PROMISE");
  }

  @Test
  void aPromiseAboveWhatIsAffordableIsNotBooked() {
    Line line = verified();
    line.presses("1");
    line.says("明天");
    assertThat(line.says("1200元")).contains("请不要为此借钱或者省吃俭用");
    assertThat(people.suppressionsOf(line.person)).isEmpty();
  }

  @Test
  void aPlanIsAcceptedByVoiceAtBudgetService() {
    Line line = verified();
    assertThat(line.says("我想听听计划")).contains("您合同里每月1200元的正常月供照常进行", "一共30次付款，第一次12月12日付975元");
    Neighbours.answer("POST /plan-proposals/PP-1/acceptance", "{\"planId\":\"PL-1\"}");
    line.says("好的");
    assertThat(line.isAnswered()).contains("计划已经生效");
    assertThat(Neighbours.asked("POST /plan-proposals/PP-1/acceptance"))
        .anyMatch(asked -> asked.body().contains("\"confirmedBy\":\"VOICE\""));
    line.ends("completed");
    assertThat(line.endings()).containsExactly("CONVERSATION PLAN_REQUEST");
  }

  @Test
  void illnessIsAHoldOfItsOwnAndAPersonLooks() {
    Line line = verified();
    line.says("我住院了");
    line.says("对");
    assertThat(people.suppressionsOf(line.person)).containsExactly("HOLD MEDICAL_EMERGENCY");
    assertThat(people.workFor(line.person)).containsExactly("HARDSHIP");
  }

  @Test
  void anybodyMayCheckACodeByRingingUs() {
    Text text = people.sent(people.somebody(), "提醒 {code}");
    assertThat(askOf(text.code().replace("-", ""))).contains("这个验证码来自小禾金融");
    assertThat(askOf("ZZZZZZZ9")).contains("我们没有这个验证码");
  }

  @Test
  void whoGuessesCodesForAnHourIsPassedToAPerson() {
    String from = People.freshNumber();
    for (int i = 0; i < 20; i++)
      assertThat(askOf(from, "ZZZZZZ%02d".formatted(i))).contains("我们没有这个验证码");
    assertThat(askOf(from, "ZZZZZZ99")).contains("人工").doesNotContain("验证码");
  }

  private String askOf(String code) {
    return askOf(People.freshNumber(), code);
  }

  private String askOf(String from, String code) {
    Map<String, String> form = new HashMap<>();
    form.put("CallSid", "CA" + UUID.randomUUID().toString().replace("-", ""));
    form.put("From", from);
    form.put("To", "+8613499999999");
    form.put("Direction", "inbound");
    Signed.post("/twilio/voice", form).then().statusCode(200);
    form.put("Digits", "2");
    Signed.post("/twilio/voice/turns/1", form).then().statusCode(200);
    form.remove("Digits");
    form.put("SpeechResult", code);
    Signed.post("/twilio/voice/turns/2", form).then().statusCode(200);
    form.remove("SpeechResult");
    return Signed.post("/twilio/voice/turns/3", form).then().statusCode(200).extract().asString();
  }

  private String recorded(Line line) {
    String id = "RE" + UUID.randomUUID().toString().replace("-", "");
    Neighbours.answer("GET " + soundAt(id) + ".wav", "RIFF of a talk");
    Neighbours.answer("DELETE " + soundAt(id) + ".json", "");
    Map<String, String> form = line.form("RecordingSid", id, "RecordingStatus", "completed");
    for (int i = 0; i < 2; i++)
      Signed.post("/twilio/voice/recordings", form).then().statusCode(204);
    return id;
  }

  private static String soundAt(String id) {
    return "/2010-04-01/Accounts/AC00000000000000000000000000000000/Recordings/" + id;
  }

  private void awaitState(String recordingId, String state) {
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT state FROM voice_recording WHERE recording_id = ?",
                        row -> row.text("state"),
                        recordingId)
                    .filter(state::equals)
                    .isPresent());
  }

  @Test
  void aRecordingIsFetchedSealedAndDeletedAtTheCarrier() {
    Line line = verified();
    line.ends("completed");
    String id = recorded(line);
    awaitState(id, "KEPT");
    await()
        .atMost(SOON)
        .until(() -> Neighbours.asked("DELETE " + soundAt(id) + ".json").size() == 1);
    assertThat(Neighbours.asked("GET " + soundAt(id) + ".wav")).hasSize(1);
    assertThat(new String(recordings.soundOf(line.sid).orElseThrow().wav(), UTF_8))
        .isEqualTo("RIFF of a talk");
    assertThat(
            database.first(
                "SELECT sound_sealed FROM voice_recording WHERE recording_id = ?",
                row -> new String(row.bytes("sound_sealed"), UTF_8),
                id))
        .hasValueSatisfying(stored -> assertThat(stored).doesNotContain("RIFF"));
  }

  @Test
  void aRecordingThatIsReadyBeforeTheCallHasEndedWaitsForWhoseVoiceItIs() {
    Line mother = taken();
    mother.says("我是他妈妈");
    String id = recorded(mother);
    assertThat(recordings.todo(id)).isEqualTo(Recordings.Todo.WAIT_FOR_THE_END);
    mother.ends("completed");
    awaitState(id, "KEPT");
    assertThat(
            database.first(
                "SELECT keep_rule FROM voice_recording WHERE recording_id = ?",
                row -> row.text("keep_rule"),
                id))
        .contains("HOUSE-SOMEBODY-ELSE");
  }

  @Test
  void whoRefusesToBeRecordedIsNotListenedTo() {
    Line line = taken();
    String stop =
        "POST /2010-04-01/Accounts/AC00000000000000000000000000000000/Calls/"
            + line.sid
            + "/Recordings/Twilio.CURRENT.json";
    Neighbours.answer(stop, "{\"status\": \"stopped\"}");
    line.says("不要录音");
    await().atMost(SOON).until(() -> !Neighbours.asked(stop).isEmpty());
    line.ends("completed");
    String id = recorded(line);
    awaitState(id, "NOT_WANTED");
    assertThat(Neighbours.asked("GET " + soundAt(id) + ".wav")).isEmpty();
    assertThat(recordings.soundOf(line.sid)).isEmpty();
  }

  @Test
  void whatAMotherSaidIsGoneAfterADayAndWhatTheBorrowerSaidStays() {
    Line mother = taken();
    mother.says("我是他妈妈");
    mother.ends("completed");
    Line wei = verified();
    wei.ends("completed");
    awaitState(recorded(mother), "KEPT");
    awaitState(recorded(wei), "KEPT");
    Instant started =
        database
            .first(
                "SELECT started_at FROM voice_call WHERE carrier_id = ?",
                row -> row.instant("started_at"),
                mother.sid)
            .orElseThrow();
    recordings.deleteWhatIsOver(started.plus(Duration.ofHours(24)).minusMillis(1));
    assertThat(recordings.soundOf(mother.sid)).isPresent();
    recordings.deleteWhatIsOver(started.plus(Duration.ofHours(24)));
    assertThat(recordings.soundOf(mother.sid)).isEmpty();
    assertThat(recordings.soundOf(wei.sid)).isPresent();
  }

  /** Anything a caller may do, drawn from a seed that a failure names. */
  @Test
  void howeverACallGoesItsEndingIsInTheLedgerOnce() {
    String[] keys = {"1", "2", "3", "9", "4729", "10", "396", "246810", "15", "1130", "0"};
    String[] words = {
      "是我", "不是", "他妈妈", "你是谁", "嗯嗯啊啊", "计划", "我付过了", "生病了", "投诉", "再见", "别再打了", "人工"
    };
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Line line = new Line(people.somebody());
      knows(line.person, random.nextBoolean());
      String answer = line.answered(random.nextInt(10) == 0 ? "machine_end_beep" : "human");
      for (int turns = random.nextInt(14); turns > 0 && !answer.contains("<Hangup/>"); turns--)
        answer =
            switch (random.nextInt(4)) {
              case 0 -> line.comesBack();
              case 1 -> line.says(words[random.nextInt(words.length)]);
              default -> line.presses(keys[random.nextInt(keys.length)]);
            };
      line.ends("completed");
      line.ends("completed");
      assertThat(line.endings()).as("seed %d", seed).hasSize(1);
    }
  }
}
