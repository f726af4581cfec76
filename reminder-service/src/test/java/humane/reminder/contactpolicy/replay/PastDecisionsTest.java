package humane.reminder.contactpolicy.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.kit.testing.TestTokens;
import humane.reminder.breach.store.Breaches;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.replay.job.PastRuns;
import humane.reminder.contactpolicy.replay.store.PastDecisions;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.neighbours.People;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run of the real loop, with people of every fate, and what is asked of it afterwards. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class PastDecisionsTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Instant NIGHT = Instant.parse("2027-03-08T15:00:00Z");
  private static final Instant NOON = Instant.parse("2027-03-09T04:00:00Z");
  private static final Instant END = Instant.parse("2027-03-10T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);

  @Inject Database database;
  @Inject Ledger ledger;
  @Inject PastDecisions past;
  @Inject ContactPolicy policy;
  @Inject Packs packs;
  @Inject Breaches breaches;
  @Inject People people;
  @Inject PastRuns runs;
  @Inject ObjectMapper json;

  private static boolean hasRun;

  @BeforeEach
  void aNightAndADay() {
    if (hasRun) return;
    hasRun = true;
    TestClocks.moveBusinessTo(NIGHT);
    overdue("b-past-plain", "+8613490555001", "A-past-1");
    overdue("b-past-two", "+8613490555002", "A-past-2", "A-past-3");
    overdue("b-past-joint-1", "+8613490555003", "A-past-joint");
    overdue("b-past-joint-2", "+8613490555004", "A-past-joint");
    ObjectNode held = overdue("b-past-held", "+8613490555005", "A-past-5");
    held.withArray("holds")
        .addObject()
        .put("kind", "DISPUTE")
        .putArray("accountRefs")
        .add("A-past-5");
    ObjectNode nowhere = overdue("b-past-nowhere", "+8613490555006", "A-past-6");
    nowhere.putArray("timeZones");
    ObjectNode abroad = overdue("b-past-abroad", "+8613490555007", "A-past-7");
    abroad.putArray("jurisdictions").add("US");
    abroad.putArray("timeZones").add("America/New_York");
    for (String id : List.of("plain", "two", "joint-1", "joint-2", "held", "nowhere", "abroad"))
      StandIns.borrowers().change("ACCOUNT_IN_ARREARS", "b-past-" + id, Map.of());
    awaitDecisions("b-past-plain", "DEFERRED");
    awaitDecisions("b-past-held", "REFUSED");
    awaitDecisions("b-past-abroad", "REFUSED");
    TestClocks.moveBusinessTo(NOON);
    awaitDecisions("b-past-plain", "CLEARED");
    await().atMost(SOON).until(() -> !StandIns.carrier().to("+8613490555001").isEmpty());
  }

  private ObjectNode overdue(String borrowerId, String number, String... accounts) {
    ObjectNode card = Cards.of(borrowerId, number, DAY.minusDays(30));
    for (String account : accounts) Cards.withArrears(card, account, DAY.minusDays(5));
    StandIns.borrowers().put(card);
    return card;
  }

  private void awaitDecisions(String borrowerId, String verdict) {
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        """
                        SELECT 1 FROM ledger_entry e JOIN person p USING (subject) WHERE p.borrower_id = ? AND e.kind = 'DECISION'
                          AND convert_from(e.bytes, 'UTF8')::jsonb -> 'body' ->> 'verdict' = ?""",
                        row -> true,
                        borrowerId,
                        verdict)
                    .isPresent());
  }

  private static ValidatableResponse asked(String path, Object question) {
    return given()
        .auth()
        .oauth2(TestTokens.compliance())
        .contentType(ContentType.JSON)
        .body(question)
        .when()
        .post(path)
        .then();
  }

  private static Map<String, Object> period() {
    return Map.of("from", NIGHT.minusSeconds(60).toString(), "to", END.toString());
  }

  @Test
  void everyDecisionOfARunIsDecidedAgainTheSameByteForByte() {
    asked("/contact-policy/replays", period())
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("answer.decisions", greaterThan(7))
        .body("answer.withoutInputs", equalTo(0))
        .body("answer.different", equalTo(0))
        .body("answer.packsEdited.size()", equalTo(0))
        .body("answer.differences", hasSize(0));
  }

  @Test
  void theInputsNameNobody() {
    List<String> lines =
        database.list(
            "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry WHERE kind = 'DECISION'",
            row -> row.text("line"));
    assertThat(lines).hasSizeGreaterThan(7);
    for (String line : lines)
      assertThat(line).doesNotContain("A-past", "b-past", "+86134905", "token-of", "伟");
  }

  @Test
  void oneDecisionIsFoundByItsEntry() {
    UUID entry =
        database
            .first(
                "SELECT id FROM ledger_entry WHERE kind = 'DECISION' AND at >= ? LIMIT 1",
                row -> row.uuid("id"),
                NIGHT)
            .orElseThrow();
    asked("/contact-policy/replays", Map.of("entryId", entry.toString()))
        .statusCode(200)
        .body("decisions", equalTo(1))
        .body("same", equalTo(1));
    asked("/contact-policy/replays", Map.of("entryId", UUID.randomUUID().toString()))
        .statusCode(404);
  }

  @Test
  void anEditedPackIsNamedWhereAnAnswerDiffers() {
    Replay replay = new Replay(policy, packs.with(Map.of("CN", nightEndsAt("14:00"))));
    past.each(NIGHT, END, replay::take, done -> {});
    Replay.Outcome outcome = replay.outcome();
    assertThat(outcome.different()).isPositive();
    assertThat(outcome.packsEdited()).containsOnlyKeys("CN");
    assertThat(outcome.differences())
        .allMatch(difference -> difference.packsEdited().equals(List.of("CN")))
        .allMatch(difference -> !difference.stored().equals(difference.now()));
    assertThat(outcome.onlyReworded()).as("another moment is more than other words").isZero();
  }

  @Test
  void aDecisionWhoseSentenceWasRewrittenSinceIsTheSameDecisionAndSaysSo() {
    String reworded = pack("CN").replace("    text: \"", "    text: \"In other words: ");
    Replay replay = new Replay(policy, packs.with(Map.of("CN", reworded)));
    past.each(NIGHT, END, replay::take, done -> {});

    Replay.Outcome outcome = replay.outcome();

    assertThat(outcome.onlyReworded()).isPositive().isEqualTo(outcome.different());
    assertThat(outcome.differences())
        .allSatisfy(
            difference -> {
              assertThat(difference.onlyReworded()).isTrue();
              assertThat(difference.packsEdited()).containsExactly("CN");
              assertThat(difference.now().get("verdict"))
                  .isEqualTo(difference.stored().get("verdict"));
              assertThat(difference.now().get("notBefore"))
                  .isEqualTo(difference.stored().get("notBefore"));
            });
  }

  @Test
  void aPeriodInWhichNothingHappenedHasNothingToSay() {
    Map<String, Object> quiet =
        Map.of("from", "2019-01-01T00:00:00Z", "to", "2019-01-02T00:00:00Z");
    asked("/contact-policy/replays", quiet)
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("answer.decisions", equalTo(0))
        .body("answer.different", equalTo(0));
    asked("/contact-policy/backtests", quiet)
        .statusCode(200)
        .body("answer.decisions", equalTo(0))
        .body("answer.breaches", equalTo(0))
        .body("answer.findings", hasSize(0));
  }

  @Test
  void aPackThatNobodyKnowsIsNamed() {
    asked(
            "/contact-policy/backtests",
            Map.of(
                "from", NIGHT.toString(), "to", END.toString(), "alsoUnder", List.of("CN", "ZZ")))
        .statusCode(400)
        .body("errors[0].field", equalTo("alsoUnder"))
        .body("errors[0].value", equalTo("ZZ"));
    asked(
            "/contact-policy/backtests",
            Map.of("from", NIGHT.toString(), "to", END.toString(), "packs", Map.of("zz", "x")))
        .statusCode(400)
        .body("errors[0].field", equalTo("packs"));
  }

  @Test
  void onlyComplianceAsksThePast() {
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .contentType(ContentType.JSON)
        .body(period())
        .when()
        .post("/contact-policy/replays")
        .then()
        .statusCode(403);
    asked("/contact-policy/replays", Map.of("from", END.toString(), "to", NIGHT.toString()))
        .statusCode(400)
        .body("errors[0].field", equalTo("to"));
  }

  @Test
  void aLongerNightWouldHaveRefusedWhatWasSent() {
    Map<String, Object> question =
        Map.of(
            "from", NIGHT.toString(),
            "to", END.toString(),
            "packs", Map.of("CN", nightEndsAt("14:00")));
    asked("/contact-policy/backtests", question)
        .statusCode(200)
        .body("answer.sent", greaterThan(0))
        .body("answer.sentWouldBeRefused", greaterThan(0))
        .body("answer.breaches", equalTo(0))
        .body(
            "answer.findings.find { it.kind == 'SENT_WOULD_BE_REFUSED' }.wouldBe.rules",
            hasItem("CN-GB-05"))
        .body(
            "answer.findings.find { it.kind == 'SENT_WOULD_BE_REFUSED' }.subject", notNullValue());
  }

  @Test
  void whoSaysThatTheOtherPackIsTheLawHasItsBreachesWrittenDown() {
    Map<String, Object> question =
        Map.of(
            "from", NIGHT.toString(),
            "to", END.toString(),
            "packs", Map.of("CN", nightEndsAt("14:00")),
            "register", true);
    asked("/contact-policy/backtests", question)
        .statusCode(200)
        .body("answer.breaches", greaterThan(0));
    asked(
            "/contact-policy/backtests",
            Map.of(
                "from",
                NIGHT.toString(),
                "to",
                END.toString(),
                "onDate",
                "2026-01-01",
                "register",
                true))
        .statusCode(400)
        .body("errors[0].field", equalTo("register"));
  }

  @Test
  void withoutTheNightMoreWouldHaveCleared() {
    String night =
        pack("HOUSE")
            .replace("value: \"09:00\"", "value: \"00:00\"")
            .replace("value: \"20:00\"", "value: \"23:59\"");
    Map<String, Object> question =
        Map.of(
            "from", NIGHT.toString(),
            "to", END.toString(),
            "packs", Map.of("CN", pack("CN").replace("\"22:00\"", "\"23:58\""), "HOUSE", night));
    asked("/contact-policy/backtests", question)
        .statusCode(200)
        .body("answer.refusedWouldClear", greaterThan(0))
        .body("answer.findings.kind", hasItem("REFUSED_WOULD_CLEAR"));
  }

  @Test
  void underTheLawOfADayBeforeAnyPackNothingWouldHaveBeenSent() {
    Map<String, Object> question =
        Map.of("from", NIGHT.toString(), "to", END.toString(), "onDate", "2020-01-01");
    asked("/contact-policy/backtests", question)
        .statusCode(200)
        .body("answer.sentWouldBeRefused", greaterThan(0))
        .body("answer.breaches", equalTo(0));
  }

  @Test
  void aBrokenPackIsNamedAndNothingIsAsked() {
    Map<String, Object> question =
        Map.of(
            "from", NIGHT.toString(),
            "to", END.toString(),
            "packs", Map.of("CN", "rows:\n  - id: CN-GB-05\n"));
    asked("/contact-policy/backtests", question)
        .statusCode(400)
        .body("errors[0].field", equalTo("packs"));
  }

  /** What an older release might have let through: a text at three in the morning. */
  @Test
  void aSentContactThatItsOwnLawRefusesIsWrittenDownOnceAsABreach() {
    Instant three = Instant.parse("2027-03-06T19:00:00Z");
    People.Person person = people.somebody();
    LedgerDecision noon = aSentDecision();
    DecisionInputs atNight = Objects.requireNonNull(noon.inputs()).asked(three, true);
    People.Text text =
        QuarkusTransaction.requiringNew().call(() -> people.sentAt(person, "提醒 {code}", three));
    UUID entry =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ledger.append(
                        new LedgerEntry(
                            person.borrowerId(),
                            null,
                            three,
                            new LedgerBody.Decision(
                                UUID.randomUUID(),
                                text.attemptId(),
                                "SMS",
                                null,
                                "PAYMENT_REMINDER",
                                "P-1",
                                List.of(),
                                List.of("CN"),
                                List.of("Asia/Shanghai"),
                                "CLEARED",
                                List.of(),
                                null,
                                "RESERVED",
                                List.of("CN 2026-01-30"),
                                InputsJson.write(atNight, account -> account)))));
    Map<String, Object> question =
        Map.of("from", three.minusSeconds(1).toString(), "to", three.plusSeconds(1).toString());
    for (int again = 0; again < 2; again++)
      asked("/contact-policy/backtests", question)
          .statusCode(200)
          .body("answer.breaches", equalTo(1));
    List<String> opened =
        database.list(
            "SELECT id::text AS id FROM breach WHERE entry_id = ?", row -> row.text("id"), entry);
    assertThat(opened).hasSize(1);
    String id = opened.getFirst();
    String changes = "/breaches/" + id + "/changes";
    asked(changes, Map.of("state", "REDRESSED"))
        .statusCode(400)
        .body("errors[0].field", equalTo("redress"));
    asked(changes, Map.of("state", "REPORTED", "reportedOn", "2027-03-08"))
        .statusCode(400)
        .body("errors[0].field", equalTo("reportedTo"));
    asked(changes, Map.of("reportedOn", "2099-01-01"))
        .statusCode(400)
        .body("errors[0].field", equalTo("reportedOn"));
    asked(
            "/breaches",
            Map.of(
                "borrowerId",
                person.borrowerId(),
                "what",
                "A call.",
                "rules",
                List.of("+8613490104729")))
        .statusCode(400)
        .body("errors[0].field", equalTo("rules"));
    asked(
            "/breaches/" + id + "/changes",
            Map.of("state", "REDRESSED", "redress", "We rang 13490123456 and said sorry."))
        .statusCode(200)
        .body("history.size()", equalTo(2))
        .body("history[0].state", equalTo("OPEN"))
        .body("history[1].state", equalTo("REDRESSED"))
        .body("history[1].redress", equalTo("We rang ••• and said sorry."))
        .body("rules", hasItem("CN-GB-05"));
    assertThat(people.ledgerOf(person).stream().filter("PERSON"::equals)).hasSize(2);
    given().auth().oauth2(TestTokens.agent()).when().get("/breaches").then().statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .when()
        .get("/breaches?state=REDRESSED")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  @Test
  void aLongPeriodIsAJobThatIsAskedAfterByItsId() {
    UUID id = UUID.randomUUID();
    ReplayQuestion question = new ReplayQuestion(NIGHT, END);
    runs.keep(
        new PolicyRun(
            id,
            RunKind.REPLAY,
            RunState.WAITING,
            json.valueToTree(question),
            NOON,
            past.count(NIGHT, END),
            0,
            null),
        "compliance");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(TestTokens.compliance())
                    .when()
                    .get("/contact-policy/replays/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("decisionsDone", greaterThan(7))
                    .body("answer.different", equalTo(0)));
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .when()
        .get("/contact-policy/backtests/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void theRegisterIsOnlyAddedTo() {
    for (String forbidden :
        new String[] {
          "UPDATE breach SET what = 'x'",
          "DELETE FROM breach_change",
          "UPDATE breach_change SET by = 'x'"
        })
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.update(forbidden))
          .hasMessageContaining("permission denied");
  }

  private LedgerDecision aSentDecision() {
    java.util.concurrent.atomic.AtomicReference<LedgerDecision> found =
        new java.util.concurrent.atomic.AtomicReference<>();
    past.each(
        NIGHT,
        END,
        decision -> {
          if (decision.sentAt() != null) found.set(decision);
        },
        done -> {});
    return Objects.requireNonNull(found.get());
  }

  private static String nightEndsAt(String time) {
    return pack("CN")
        .replace("quietUntil: { value: \"08:00\"", "quietUntil: { value: \"" + time + "\"");
  }

  private static String pack(String id) {
    try (InputStream in =
        PastDecisionsTest.class.getResourceAsStream("/contactpolicy/" + id + ".yaml")) {
      return new String(Objects.requireNonNull(in, id).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
