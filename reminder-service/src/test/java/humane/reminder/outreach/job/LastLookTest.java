package humane.reminder.outreach.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.crypto.NumberTokens;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.database.Database;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.job.LastLook.Ready;
import humane.reminder.outreach.store.Endings;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.job.ReplyIntake;
import humane.reminder.standins.Cards;
import humane.reminder.standins.OrdinaryDays;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The loop stands still here and is moved by hand, so that things happen exactly between two of its
 * steps.
 */
@QuarkusTest
@TestProfile(LastLookTest.ByHand.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
public class LastLookTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static int numbers = 13_490_880;

  /** No workers, cards read anew each time, and a carrier with one connection. */
  public static class ByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "humane.outreach.enabled",
          "false",
          "humane.outreach.settle-after",
          "0S",
          "humane.outreach.card-age",
          "0S",
          "humane.twilio.connections-max",
          "1");
    }
  }

  @Inject Database database;
  @Inject People people;
  @Inject Deciders deciders;
  @Inject LastLook lastLook;
  @Inject Settling settling;
  @Inject Suppressions suppressions;
  @Inject SmsSender carrier;
  @Inject InFlight inFlight;
  @Inject Endings endings;
  @Inject ReplyIntake intake;
  @Inject NumberTokens tokens;

  private String number;

  @BeforeEach
  void eveningOfAnOrdinaryDay() {
    OrdinaryDays.moveOnTo(LocalTime.of(19, 59));
    number = "+86" + ++numbers + "01";
  }

  private ObjectNode reserved(String borrowerId) {
    LocalDate today = TestClocks.business().atZone(SHANGHAI).toLocalDate();
    ObjectNode card =
        Cards.withArrears(
            Cards.of(borrowerId, number, today.minusDays(30)),
            "A-" + borrowerId,
            today.minusDays(5));
    StandIns.borrowers().put(card);
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of(borrowerId)));
    deciders.once("by-hand");
    assertThat(states(borrowerId)).containsExactly("RESERVED");
    return card;
  }

  /** Others may have something reserved too; each test looks at its own. */
  private List<Ready> claimed(String borrowerId) {
    return lastLook.claim(50).stream()
        .filter(ready -> ready.attempt().borrowerId().equals(borrowerId))
        .toList();
  }

  private List<String> states(String borrowerId) {
    return database.list(
        "SELECT state FROM attempt WHERE borrower_id = ? ORDER BY reserved_at",
        row -> row.text("state"),
        borrowerId);
  }

  private String lastDecision(String borrowerId) {
    return database
        .first(
            "SELECT convert_from(bytes, 'UTF8') AS line FROM ledger_entry JOIN person USING (subject) WHERE borrower_id = ? AND kind IN ('DECISION', 'ATTEMPT') ORDER BY seq DESC LIMIT 1",
            row -> row.text("line"),
            borrowerId)
        .orElseThrow();
  }

  @Test
  void aStopBetweenReservationAndSendingReleasesIt() {
    reserved("b-l-stop");
    suppressions.suppress(
        new NewSuppression(
            Cards.token(number),
            null,
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            TestClocks.business(),
            "REPLY_STOP"));
    assertThat(states("b-l-stop")).containsExactly("RELEASED");
    assertThat(claimed("b-l-stop")).isEmpty();
    deciders.once("by-hand");
    assertThat(states("b-l-stop")).containsExactly("RELEASED");
    assertThat(lastDecision("b-l-stop")).contains("REFUSED");
  }

  @Test
  void nightThatFallsMeanwhileHoldsItBackUntilTheMorning() {
    reserved("b-l-night");
    TestClocks.moveBusinessBy(Duration.ofMinutes(2));
    assertThat(claimed("b-l-night")).isEmpty();
    assertThat(states("b-l-night")).containsExactly("RELEASED");
    assertThat(lastDecision("b-l-night"))
        .contains("\"verdict\":\"DEFERRED\"", "\"state\":\"RELEASED\"");
  }

  @Test
  void aHoldOnTheFreshCardReleasesIt() {
    ObjectNode card = reserved("b-l-hold");
    card.withArray("holds")
        .addObject()
        .put("kind", "PLAN_IN_GOOD_STANDING")
        .put("from", TestClocks.business().atZone(SHANGHAI).toLocalDate().toString());
    StandIns.borrowers().put(card);
    assertThat(claimed("b-l-hold")).isEmpty();
    assertThat(states("b-l-hold")).containsExactly("RELEASED");
  }

  @Test
  void theWrongPersonIsAnsweredThoughTheCardHasTheNumberInQuarantineMeanwhile() {
    ObjectNode card = Cards.of("b-l-wrong", number, LocalDate.of(2026, 11, 1));
    ObjectNode point = (ObjectNode) card.get("contactPoints").get(0);
    point.put("numberToken", tokens.of(number));
    StandIns.borrowers().put(card);
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of("b-l-wrong")));
    deciders.once("by-hand");
    intake.receive(new InboundText("SM-b-l-wrong-1", number, "错", null));
    reservedAnswer("b-l-wrong");
    point.put("ownership", "QUARANTINED");
    StandIns.borrowers().put(card);
    List<Ready> all = new ArrayList<>();
    await().atMost(Duration.ofSeconds(10)).until(() -> all.addAll(claimed("b-l-wrong")));
    Ready ready = all.getFirst();
    endings.answered(
        ready.attempt(),
        ready.card(),
        carrier.send(
            ready.cleared(),
            ready.text(),
            inFlight.startOf(ready.attempt().id(), ready.cleared())));
    assertThat(StandIns.carrier().to(number)).hasSize(1);
    // Once: a second "wrong" is answered by what was sent.
    intake.receive(new InboundText("SM-b-l-wrong-2", number, "错", null));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              deciders.once("by-hand");
              assertThat(lastDecision("b-l-wrong")).contains("REFUSED", "OWNERSHIP_NOT_PROVED");
            });
    assertThat(claimed("b-l-wrong")).isEmpty();
  }

  private void reservedAnswer(String borrowerId) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              deciders.once("by-hand");
              assertThat(states(borrowerId)).containsExactly("RESERVED");
            });
  }

  @Test
  void whatIsNoLongerClearedAtTheFirstByteIsNotBegunAndWaits() {
    reserved("b-l-valid");
    Ready ready = claimed("b-l-valid").getFirst();
    TestClocks.moveBusinessTo(ready.cleared().validUntil());
    SendResult result =
        carrier.send(
            ready.cleared(), ready.text(), inFlight.startOf(ready.attempt().id(), ready.cleared()));
    assertThat(result).isEqualTo(new SendResult.NotBegun());
    endings.answered(ready.attempt(), ready.card(), result);
    assertThat(StandIns.carrier().to(number)).isEmpty();
    assertThat(states("b-l-valid")).containsExactly("NOT_TAKEN");
  }

  @Test
  void anAccountPaidMeanwhileIsLeftInPeace() {
    ObjectNode card = reserved("b-l-paid");
    ((ObjectNode) card.get("accounts").get(0)).put("arrearsMinor", 0);
    StandIns.borrowers().put(card);
    assertThat(claimed("b-l-paid")).isEmpty();
    assertThat(states("b-l-paid")).containsExactly("RELEASED");
  }

  @Test
  void withoutAFreshCardItStaysReservedAndIsSentLater() {
    reserved("b-l-down");
    StandIns.borrowers().down(true);
    try {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> lastLook.claim(10))
          .isInstanceOf(RuntimeException.class);
    } finally {
      StandIns.borrowers().down(false);
    }
    assertThat(states("b-l-down")).containsExactly("RESERVED");
    assertThat(claimed("b-l-down")).hasSize(1);
  }

  @Test
  void whatACrashLeftBeforeTheRequestIsCountedAndNotSent() {
    reserved("b-l-crash-1");
    assertThat(claimed("b-l-crash-1")).hasSize(1);
    assertThat(states("b-l-crash-1")).containsExactly("SENDING");
    settling.settleOpen();
    assertThat(states("b-l-crash-1")).containsExactly("UNKNOWN");
    assertThat(StandIns.carrier().to(number)).isEmpty();
    assertThat(claimed("b-l-crash-1")).isEmpty();
  }

  @Test
  void whatACrashLeftAfterTheRequestIsAdopted() {
    reserved("b-l-crash-2");
    Ready ready = claimed("b-l-crash-2").getFirst();
    carrier.send(
        ready.cleared(), ready.text(), inFlight.startOf(ready.attempt().id(), ready.cleared()));
    assertThat(states("b-l-crash-2")).containsExactly("SENDING");
    settling.settleOpen();
    assertThat(states("b-l-crash-2")).containsExactly("SENT");
    assertThat(StandIns.carrier().to(number)).hasSize(1);
    assertThat(ready.attempt().checkCode())
        .isNotEmpty()
        .satisfies(code -> assertThat(ready.text().words()).contains(code));
  }

  @Test
  void twoWorkersNeverHaveTheSamePersonOnLease() {
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of("b-l-lease")));
    assertThat(people.lease("one", 10, Duration.ofSeconds(30)))
        .extracting(People.Leased::borrowerId)
        .contains("b-l-lease");
    assertThat(people.lease("other", 10, Duration.ofSeconds(30)))
        .extracting(People.Leased::borrowerId)
        .doesNotContain("b-l-lease");
    QuarkusTransaction.requiringNew()
        .run(() -> assertThat(people.lockLeased("other", List.of("b-l-lease"))).isEmpty());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assertThat(people.lockLeased("one", List.of("b-l-lease")))
                    .containsExactly("b-l-lease"));
  }

  @Test
  void aDeadWorkersLeaseEndsAndTheLateOneFindsNothingOfItsOwn() {
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of("b-l-dead")));
    people.lease("dead", 10, Duration.ZERO);
    assertThat(people.lease("heir", 10, Duration.ofSeconds(30)))
        .extracting(People.Leased::borrowerId)
        .contains("b-l-dead");
    QuarkusTransaction.requiringNew()
        .run(() -> assertThat(people.lockLeased("dead", List.of("b-l-dead"))).isEmpty());
  }

  @Test
  void aChangeDuringALookIsNotForgottenByIt() {
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of("b-l-wake")));
    People.Leased leased =
        people.lease("one", 50, Duration.ofSeconds(30)).stream()
            .filter(one -> one.borrowerId().equals("b-l-wake"))
            .findFirst()
            .orElseThrow();
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of("b-l-wake")));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                people.looked(
                    List.of(new People.Looked(leased, null, false, "CN", "Asia/Shanghai"))));
    assertThat(people.lease("other", 50, Duration.ofSeconds(30)))
        .extracting(People.Leased::borrowerId)
        .contains("b-l-wake");
  }
}
