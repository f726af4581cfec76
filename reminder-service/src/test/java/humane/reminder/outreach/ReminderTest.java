package humane.reminder.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.crypto.NumberTokens;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.job.ReplyIntake;
import humane.reminder.standins.BorrowerStandIn;
import humane.reminder.standins.Cards;
import humane.reminder.standins.CarrierStandIn;
import humane.reminder.standins.CarrierStandIn.Mood;
import humane.reminder.standins.OrdinaryDays;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.wording.TemplateCall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class ReminderTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBERS = new AtomicInteger(13_000);

  @Inject Database database;
  @Inject Suppressions suppressions;
  @Inject AskedReplies replies;
  @Inject ReplyIntake intake;
  @Inject NumberTokens tokens;

  private final CarrierStandIn carrier = StandIns.carrier();
  private final BorrowerStandIn borrowers = StandIns.borrowers();

  /**
   * Each test begins at noon of an ordinary day that none before it has seen: on no public holiday
   * anybody is reminded.
   */
  @BeforeEach
  void noonOfAnOrdinaryDay() {
    OrdinaryDays.moveTo(today().plusDays(2), LocalTime.NOON);
  }

  @AfterEach
  void allIsWell() {
    carrier.behave(Mood.WELL);
    carrier.takeTime(0);
    borrowers.down(false);
  }

  private LocalDate today() {
    return TestClocks.business().atZone(SHANGHAI).toLocalDate();
  }

  private String someNumber() {
    return "+86134900" + NUMBERS.incrementAndGet();
  }

  private ObjectNode overdue(String borrowerId, String number, String... accounts) {
    ObjectNode card = Cards.of(borrowerId, number, today().minusDays(30));
    for (String account : accounts) Cards.withArrears(card, account, today().minusDays(5));
    borrowers.put(card);
    return card;
  }

  private void tell(String borrowerId) {
    borrowers.change("ACCOUNT_IN_ARREARS", borrowerId, Map.of());
  }

  private void awaitMessages(String number, int count) {
    await().atMost(SOON).untilAsserted(() -> assertThat(carrier.to(number)).hasSize(count));
  }

  private List<String> attemptStates(String borrowerId) {
    return database.list(
        "SELECT state FROM attempt WHERE borrower_id = ? ORDER BY reserved_at",
        row -> row.text("state"),
        borrowerId);
  }

  private void awaitStates(String borrowerId, String... states) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(attemptStates(borrowerId)).containsExactly(states));
  }

  @Test
  void anAccountInArrearsIsRemindedOnceInTheFirstWords() {
    String number = someNumber();
    overdue("b-first", number, "A-first");
    tell("b-first");
    awaitMessages(number, 1);
    awaitStates("b-first", "SENT");
    assertThat(carrier.to(number).getFirst().body()).startsWith("【小禾】李伟您好，关于您在我们这里的账户有一条消息。");
    assertThat(carrier.to(number).getFirst().from()).isEqualTo("+8610000000");
    tell("b-first");
    awaitLook("b-first");
    assertThat(carrier.to(number)).hasSize(1);
  }

  private void awaitLook(String borrowerId) {
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM person WHERE borrower_id = ? AND (due_at IS NULL OR due_at > ?) AND leased_by IS NULL",
                        row -> true,
                        borrowerId,
                        TestClocks.business())
                    .isPresent());
  }

  @Test
  void threeAccountsOnePersonOneCap() {
    String number = someNumber();
    overdue("b-three", number, "A-31", "A-32", "A-33");
    tell("b-three");
    awaitMessages(number, 1);
    awaitLook("b-three");
    assertThat(carrier.to(number)).hasSize(1);
    assertThat(
            database.list(
                "SELECT id FROM reminder_case WHERE borrower_id = 'b-three'",
                row -> row.uuid("id")))
        .hasSize(3);
  }

  @Test
  void twoBorrowersOfOneAccountShareItsCap() {
    String one = someNumber();
    String other = someNumber();
    overdue("b-joint-1", one, "A-joint");
    overdue("b-joint-2", other, "A-joint");
    tell("b-joint-1");
    tell("b-joint-2");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(carrier.to(one).size() + carrier.to(other).size()).isEqualTo(1));
    awaitLook("b-joint-1");
    awaitLook("b-joint-2");
    assertThat(carrier.to(one).size() + carrier.to(other).size()).isEqualTo(1);
  }

  @Test
  void aJumpOfTheClockMakesOneStepFallDue() {
    String number = someNumber();
    ObjectNode card = overdue("b-jump", number, "A-jump");
    tell("b-jump");
    awaitMessages(number, 1);
    awaitStates("b-jump", "SENT");
    OrdinaryDays.moveTo(today().plusDays(21), LocalTime.NOON);
    borrowers.put(card);
    awaitMessages(number, 2);
    awaitStates("b-jump", "SENT", "SENT");
    awaitLook("b-jump");
    assertThat(carrier.to(number)).hasSize(2);
  }

  @Test
  void whileBorrowerServiceIsDownNothingIsSentAndAfterwardsOnce() {
    String number = someNumber();
    overdue("b-down", number, "A-down");
    borrowers.down(true);
    QuarkusTransaction.requiringNew().run(() -> people().wake(List.of("b-down")));
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                        .first(
                            "SELECT tries_undecided FROM person WHERE borrower_id = 'b-down'",
                            row -> row.number("tries_undecided"))
                        .orElse(0)
                    > 1);
    assertThat(carrier.to(number)).isEmpty();
    borrowers.down(false);
    awaitMessages(number, 1);
    awaitStates("b-down", "SENT");
  }

  @Inject humane.reminder.outreach.store.People people;

  private humane.reminder.outreach.store.People people() {
    return people;
  }

  @Test
  void aStopAfterTheReservationIsFinalWhenItReturns() {
    String number = someNumber();
    carrier.takeTime(400);
    overdue("b-stop", number, "A-stop");
    tell("b-stop");
    await().atMost(SOON).until(() -> !attemptStates("b-stop").isEmpty());
    suppressions.suppress(
        new NewSuppression(
            Cards.token(number),
            null,
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            TestClocks.business(),
            "REPLY_STOP"));
    int posts = carrier.to(number).size();
    carrier.takeTime(0);
    awaitLook("b-stop");
    TestClocks.moveBusinessBy(Duration.ofDays(14));
    awaitLook("b-stop");
    assertThat(carrier.to(number)).hasSize(posts);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(borrowers.posted())
                    .anyMatch(posted -> posted.path().equals("/borrowers/b-stop/consents")));
  }

  @Test
  void aWrongNumberIsStoppedForEverybodyItStandsFor() {
    String number = someNumber();
    overdue("b-wrong-1", number, "A-w1");
    overdue("b-wrong-2", number, "A-w2");
    suppressions.suppress(
        new NewSuppression(
            Cards.token(number),
            null,
            SuppressionKind.WRONG_PERSON,
            null,
            null,
            TestClocks.business(),
            "NOT_ME"));
    tell("b-wrong-1");
    tell("b-wrong-2");
    await()
        .atMost(SOON)
        .until(
            () ->
                decisionsOf("b-wrong-1").contains("REFUSED")
                    && decisionsOf("b-wrong-2").contains("REFUSED"));
    assertThat(carrier.to(number)).isEmpty();
  }

  private String decisionsOf(String borrowerId) {
    return String.join(
        " ",
        database.list(
            "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry JOIN person USING (subject) WHERE borrower_id = ? AND kind = 'DECISION'",
            row -> row.text("line"),
            borrowerId));
  }

  @Test
  void anAnswerThatIsUnclearIsLookedUpAndAdopted() {
    String number = someNumber();
    carrier.behave(Mood.ACCEPT_THEN_SERVER_ERROR);
    overdue("b-adopt", number, "A-adopt");
    tell("b-adopt");
    awaitMessages(number, 1);
    awaitStates("b-adopt", "SENDING");
    carrier.behave(Mood.WELL);
    awaitStates("b-adopt", "SENT");
    assertThat(carrier.to(number)).hasSize(1);
  }

  @Test
  void whatTheCarrierDoesNotHaveIsCountedAndNeverSentAgain() {
    String number = someNumber();
    carrier.behave(Mood.SERVER_ERROR);
    overdue("b-lost", number, "A-lost");
    tell("b-lost");
    awaitStates("b-lost", "UNKNOWN");
    carrier.behave(Mood.WELL);
    tell("b-lost");
    awaitLook("b-lost");
    assertThat(carrier.to(number)).isEmpty();
    assertThat(attemptStates("b-lost")).containsExactly("UNKNOWN");
  }

  @Test
  void whatTheCarrierForCertainDidNotTakeIsSentLaterOnce() {
    String number = someNumber();
    carrier.behave(Mood.TOO_MANY_REQUESTS);
    overdue("b-429", number, "A-429");
    tell("b-429");
    await().atMost(SOON).until(() -> attemptStates("b-429").contains("NOT_TAKEN"));
    carrier.behave(Mood.WELL);
    awaitMessages(number, 1);
    await().atMost(SOON).until(() -> attemptStates("b-429").contains("SENT"));
    assertThat(
            database.list(
                "SELECT DISTINCT check_code FROM attempt WHERE borrower_id = 'b-429'",
                row -> row.text("check_code")))
        .hasSize(1);
  }

  @Test
  void anOptOutThatOnlyTheCarrierKnowsIsTakenOver() {
    String number = someNumber();
    carrier.behave(Mood.RECIPIENT_OPTED_OUT);
    overdue("b-21610", number, "A-21610");
    tell("b-21610");
    awaitStates("b-21610", "REFUSED");
    assertThat(suppressions.inForce("b-21610", List.of(Cards.token(number))))
        .singleElement()
        .matches(stop -> stop.kind() == SuppressionKind.OPT_OUT);
  }

  @Test
  void anAccountThatIsPaidBetweenReservationAndSendingIsLeftInPeace() {
    String number = someNumber();
    ObjectNode card = overdue("b-paid", number, "A-paid");
    ObjectNode paid = card.deepCopy();
    ((ObjectNode) paid.get("accounts").get(0)).put("arrearsMinor", 0);
    borrowers.put(paid);
    tell("b-paid");
    awaitLook("b-paid");
    assertThat(carrier.to(number)).isEmpty();
    assertThat(attemptStates("b-paid")).isEmpty();
  }

  @Test
  void anAskedForAnswerComesAtOnceAlsoAtNight() {
    String number = someNumber();
    borrowers.put(Cards.of("b-asked", number, today().minusDays(10)));
    TestClocks.moveBusinessBy(Duration.ofHours(14));
    Instant asked = TestClocks.business();
    replies.answer(
        "b-asked",
        Cards.token(number),
        Purpose.REQUESTED_REPLY,
        new TemplateCall("help", "zh-CN"),
        asked);
    awaitMessages(number, 1);
  }

  @Test
  void aReminderWaitsForTheMorning() {
    String number = someNumber();
    // The morning that is waited for is no holiday either.
    if (OrdinaryDays.isHoliday(today().plusDays(1)))
      OrdinaryDays.moveTo(today().plusDays(2), LocalTime.NOON);
    TestClocks.moveBusinessBy(Duration.ofHours(11));
    overdue("b-night", number, "A-night");
    tell("b-night");
    await().atMost(SOON).until(() -> decisionsOf("b-night").contains("DEFERRED"));
    awaitLook("b-night");
    assertThat(carrier.to(number)).isEmpty();
    TestClocks.moveBusinessBy(Duration.ofHours(11));
    awaitMessages(number, 1);
  }

  @Test
  void aWantedSignInLinkIsFetchedAndSent() {
    String number = someNumber();
    borrowers.put(Cards.of("b-link", number, today().minusDays(10)));
    borrowers.wantText(
        "M-1",
        "{\"purpose\":\"REQUESTED_REPLY\",\"templateId\":\"sign-in-link\",\"language\":\"zh-CN\",\"numberToken\":\""
            + Cards.token(number)
            + "\",\"params\":{\"link\":\"http://localhost:8081/s/abc\"}}");
    borrowers.change("MESSAGE_WANTED", "b-link", Map.of("messageRequestId", "M-1"));
    awaitMessages(number, 1);
    assertThat(carrier.to(number).getFirst().body()).contains("http://localhost:8081/s/abc");
  }

  private void asksForALink(String borrowerId, String number, String request) {
    borrowers.wantText(
        request,
        "{\"purpose\":\"REQUESTED_REPLY\",\"templateId\":\"sign-in-link\",\"language\":\"zh-CN\",\"numberToken\":\""
            + Cards.token(number)
            + "\",\"params\":{\"link\":\"http://localhost:8081/s/"
            + request
            + "\"}}");
    borrowers.change("MESSAGE_WANTED", borrowerId, Map.of("messageRequestId", request));
  }

  @Test
  void aLinkAskedForOnAPageAtNightWaitsForTheMorning() {
    String number = someNumber();
    borrowers.put(Cards.of("b-night-link", number, today().minusDays(10)));
    borrowers.change("CONTACT_POINT_CHANGED", "b-night-link", Map.of());
    awaitLook("b-night-link");
    TestClocks.moveBusinessBy(Duration.ofHours(11));
    asksForALink("b-night-link", number, "M-night");
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT due_at FROM step WHERE borrower_id = 'b-night-link'",
                        row -> row.instant("due_at").atZone(SHANGHAI).getHour() == 9)
                    .orElse(false));
    assertThat(carrier.to(number)).isEmpty();
    OrdinaryDays.moveTo(today().plusDays(1), LocalTime.NOON);
    awaitMessages(number, 1);
  }

  @Test
  void aNumberGetsFiveLinksADayAndTheSixthIsNotSent() {
    String number = someNumber();
    borrowers.put(Cards.of("b-five-links", number, today().minusDays(10)));
    for (int i = 1; i <= 5; i++) asksForALink("b-five-links", number, "M-link-" + i);
    awaitMessages(number, 5);
    asksForALink("b-five-links", number, "M-link-6");
    String last = someNumber();
    borrowers.put(Cards.of("b-other-link", last, today().minusDays(10)));
    asksForALink("b-other-link", last, "M-link-7");
    awaitMessages(last, 1);
    await().atMost(SOON).until(() -> deliveriesWaiting() == 0);
    assertThat(carrier.to(number)).hasSize(5);
  }

  private int deliveriesWaiting() {
    return database
        .first(
            "SELECT count(*)::int AS n FROM scheduled_tasks WHERE task_name = 'wanted-message'",
            row -> row.number("n"))
        .orElseThrow();
  }

  @Test
  void fiveHundredPeopleWithTwoAccountsEachAreRemindedOnceEachByAllWorkersTogether() {
    List<String> numbers = new java.util.ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String number = someNumber();
      numbers.add(number);
      overdue("b-many-" + i, number, "A-many-" + i + "-1", "A-many-" + i + "-2");
    }
    long began = System.nanoTime();
    for (int i = 0; i < 500; i++) tell("b-many-" + i);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                database
                        .first(
                            "SELECT count(*) AS sent FROM attempt WHERE borrower_id LIKE 'b-many-%' AND state = 'SENT'",
                            row -> row.number("sent"))
                        .orElse(0)
                    == 500);
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("500 reminders in %.1f s, %.0f a second%n", seconds, 500 / seconds);
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM person WHERE borrower_id LIKE 'b-many-%' AND due_at <= ? LIMIT 1",
                        row -> true, TestClocks.business())
                    .isEmpty());
    for (String number : numbers) assertThat(carrier.to(number)).hasSize(1);
    assertThat(
            database.first(
                "SELECT count(DISTINCT check_code) AS codes FROM attempt WHERE borrower_id LIKE 'b-many-%'",
                row -> row.number("codes")))
        .contains(500);
  }

  @Test
  void aLanguageWithoutApprovedWordsGoesToAPersonOnce() {
    String number = someNumber();
    ObjectNode card = overdue("b-language", number, "A-language");
    card.put("language", "sw");
    tell("b-language");
    await().atMost(SOON).until(() -> !interpreters().isEmpty());
    tell("b-language");
    awaitLook("b-language");
    assertThat(carrier.to(number)).isEmpty();
    assertThat(interpreters()).hasSize(1);
  }

  private List<String> interpreters() {
    return database.list(
        "SELECT summary FROM work_item WHERE borrower_id = 'b-language' AND kind = 'INTERPRETER'",
        row -> row.text("summary"));
  }

  @Test
  void aStartIsConfirmedThoughTheCardStillShowsTheStop() {
    String number = someNumber();
    ObjectNode card = overdue("b-restart", number);
    String token = tokens.of(number);
    ((ObjectNode) card.path("contactPoints").get(0)).put("numberToken", token);
    card.withArray("consents")
        .addObject()
        .put("kind", "SMS")
        .put("channel", "SMS")
        .put("withdrawnAt", TestClocks.business().minus(Duration.ofDays(1)).toString());
    tell("b-restart");
    awaitLook("b-restart");
    suppressions.suppress(
        new NewSuppression(
            null,
            "b-restart",
            SuppressionKind.OPT_OUT,
            null,
            null,
            TestClocks.business().minus(Duration.ofHours(1)),
            "PAGE_STOP"));
    intake.receive(new InboundText("SM-restart", number, "START", null));
    awaitMessages(number, 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                borrowers.posted().stream()
                    .anyMatch(
                        one ->
                            one.path().equals("/borrowers/b-restart/consents")
                                && one.body().path("source").asText().equals("START")));
  }

  @Test
  void aStartFromOneNumberDoesNotOpenAnother() {
    String number = someNumber();
    ObjectNode card = overdue("b-restart-two", number);
    String token = tokens.of(number);
    ((ObjectNode) card.path("contactPoints").get(0)).put("numberToken", token);
    tell("b-restart-two");
    awaitLook("b-restart-two");
    suppressions.suppress(
        new NewSuppression(
            "token-of-the-other-number",
            "b-restart-two",
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            TestClocks.business().minus(Duration.ofHours(1)),
            "REPLY_STOP"));
    intake.receive(new InboundText("SM-restart-two", number, "START", null));
    await()
        .atMost(SOON)
        .until(
            () ->
                database
                    .first(
                        "SELECT 1 FROM step WHERE borrower_id = 'b-restart-two' AND template_id = 'start-confirmed' AND state = 'CANCELLED'",
                        row -> true)
                    .isPresent());
    assertThat(carrier.to(number)).isEmpty();
  }
}
