package humane.reminder.outreach.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.feed.Change;
import humane.kit.feed.FeedFollower;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.borrowerclient.job.BorrowerFeed;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.database.Database;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import humane.reminder.outreach.job.LastLook.Ready;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import humane.reminder.standins.Cards;
import humane.reminder.standins.CarrierStandIn;
import humane.reminder.standins.OrdinaryDays;
import humane.reminder.standins.StandIns;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "At once" (P7): when a stop is answered, no request begins any more; wherever between the last
 * look and the first byte the sender is. The carrier has one connection here, so that one slow
 * request keeps the next waiting after its last look.
 */
@QuarkusTest
@TestProfile(LastLookTest.ByHand.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class StopAtOnceTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(10);
  private static int numbers = 13_491_100;

  @Inject Database database;
  @Inject People people;
  @Inject Deciders deciders;
  @Inject LastLook lastLook;
  @Inject Suppressions suppressions;
  @Inject SmsSender sms;
  @Inject InFlight inFlight;
  @Inject BorrowerFeed feed;
  @Inject Borrowers borrowers;
  @Inject DataSource source;

  private final CarrierStandIn carrier = StandIns.carrier();
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void noonOfAnOrdinaryDay() {
    OrdinaryDays.moveOnTo(LocalTime.NOON);
  }

  @AfterEach
  void allIsWell() {
    carrier.takeTime(0);
    others.shutdownNow();
  }

  private record Somebody(String borrowerId, String number, ObjectNode card) {}

  private Somebody reserved(String borrowerId) {
    String number = "+86" + ++numbers + "01";
    LocalDate today = TestClocks.business().atZone(SHANGHAI).toLocalDate();
    ObjectNode card =
        Cards.withArrears(
            Cards.of(borrowerId, number, today.minusDays(30)),
            "A-" + borrowerId,
            today.minusDays(5));
    StandIns.borrowers().put(card);
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of(borrowerId)));
    deciders.once("by-hand");
    assertThat(state(borrowerId)).isEqualTo("RESERVED");
    return new Somebody(borrowerId, number, card);
  }

  /** Everything that is reserved, handed over, by borrower. */
  private Map<String, Ready> handedOver() {
    return lastLook.claim(50).stream()
        .collect(Collectors.toMap(ready -> ready.attempt().borrowerId(), ready -> ready));
  }

  private Ready handedOver(Somebody who) {
    return Objects.requireNonNull(handedOver().get(who.borrowerId()));
  }

  private String state(String borrowerId) {
    return database
        .first(
            "SELECT state FROM attempt WHERE borrower_id = ? ORDER BY reserved_at DESC LIMIT 1",
            row -> row.text("state"),
            borrowerId)
        .orElseThrow();
  }

  /** Returns when the webhook or page would answer. */
  private void stop(@Nullable String numberToken, @Nullable String borrowerId) {
    suppressions.suppress(
        new NewSuppression(
            numberToken,
            borrowerId,
            SuppressionKind.OPT_OUT,
            Channel.SMS,
            null,
            TestClocks.business(),
            "REPLY_STOP"));
  }

  private SendResult send(Ready ready) {
    return sms.send(
        ready.cleared(), ready.text(), inFlight.startOf(ready.attempt().id(), ready.cleared()));
  }

  private void theFeedTells(String kind, Somebody of) {
    Change change = new Change(1, TestClocks.business(), kind, of.borrowerId(), null, Map.of());
    QuarkusTransaction.requiringNew().run(() -> feed.handle(List.of(change)));
  }

  @Test
  void nothingBeginsAfterAStopWhileTheSenderWaitsForAConnection() {
    Somebody first = reserved("b-s-first");
    Somebody stopped = reserved("b-s-waiting");
    Map<String, Ready> ready = handedOver();
    carrier.takeTime(600);
    int before = carrier.posts();
    Future<SendResult> slow = others.submit(() -> send(ready.get(first.borrowerId())));
    await().atMost(SOON).until(() -> carrier.posts() == before + 1);
    Future<SendResult> late = others.submit(() -> send(ready.get(stopped.borrowerId())));
    stop(Cards.token(stopped.number()), null);
    assertThat(slow.isDone()).as("the stop is answered before the connection is free").isFalse();
    assertThat(late).succeedsWithin(SOON).isEqualTo(new SendResult.NotBegun());
    assertThat(slow).succeedsWithin(SOON).isInstanceOf(SendResult.Accepted.class);
    assertThat(carrier.posts()).isEqualTo(before + 1);
    assertThat(carrier.to(stopped.number())).isEmpty();
  }

  @Test
  void aStopWaitsForTheRequestThatIsBeingWrittenAndNoLonger() {
    Somebody wei = reserved("b-s-writing");
    Ready ready = handedOver(wei);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch writing = new CountDownLatch(1);
    others.submit(
        () -> {
          try (Start.Held held =
              inFlight.startOf(ready.attempt().id(), ready.cleared()).take().orElseThrow()) {
            writing.countDown();
            return written.await(10, TimeUnit.SECONDS);
          }
        });
    Future<?> stopped = others.submit(() -> stop(null, wei.borrowerId()));
    await().atMost(SOON).until(() -> writing.getCount() == 0 && isSomebodyWaitingForARow());
    assertThat(stopped.isDone()).isFalse();
    written.countDown();
    assertThat(stopped).succeedsWithin(SOON);
  }

  private boolean isSomebodyWaitingForARow() {
    return database
        .first(
            "SELECT 1 AS one FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE attempt SET barred%'",
            row -> row.number("one"))
        .isPresent();
  }

  @Test
  void aStopBarsAlsoWhatAnotherReplicaHasHandedOver() {
    Somebody wei = reserved("b-s-replica");
    Ready ready = handedOver(wei);
    stop(Cards.token(wei.number()), null);
    assertThat(inFlight.startOf(ready.attempt().id(), ready.cleared()).take()).isEmpty();
  }

  @Test
  void aNumberThatStopsIsBarredForWhoeverHasIt() {
    Somebody wei = reserved("b-s-other-number");
    Ready ready = handedOver(wei);
    String other = "token-of-another-number-of-wei";
    database.update(
        "INSERT INTO known_number (number_token, borrower_id, contact_point_id) VALUES (?, ?, 'P-2')",
        other,
        wei.borrowerId());
    stop(other, null);
    assertThat(send(ready)).isEqualTo(new SendResult.NotBegun());
  }

  @Test
  void whatTheFeedTellsOfBarsWhatIsOnItsWay() {
    Somebody wei = reserved("b-s-feed");
    Ready ready = handedOver(wei);
    theFeedTells("WISHES_CHANGED", wei);
    int before = carrier.posts();
    assertThat(send(ready)).isEqualTo(new SendResult.NotBegun());
    assertThat(carrier.posts()).isEqualTo(before);
  }

  /** borrower-service answers the borrower's page when it hears this question. */
  @Test
  void theNextQuestionForChangesComesOnlyWhenAStopOnThePageIsInForce() {
    Somebody wei = reserved("b-s-page");
    Ready ready = handedOver(wei);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch writing = new CountDownLatch(1);
    others.submit(
        () -> {
          try (Start.Held held =
              inFlight.startOf(ready.attempt().id(), ready.cleared()).take().orElseThrow()) {
            writing.countDown();
            return written.await(10, TimeUnit.SECONDS);
          }
        });
    await().atMost(SOON).until(() -> writing.getCount() == 0);
    long before = StandIns.borrowers().newest();
    database.update(
        "INSERT INTO feed_cursor (feed, cursor) VALUES ('the-page-of-the-test', ?)", before);
    StandIns.borrowers().change("WISHES_CHANGED", wei.borrowerId(), Map.of());
    try (FeedFollower follower =
        new FeedFollower("the-page-of-the-test", source, borrowers::changes, feed::handle)) {
      follower.start();
      await().atMost(SOON).until(this::isSomebodyWaitingForARow);
      assertThat(StandIns.borrowers().askedFrom()).isEqualTo(before);
      written.countDown();
      await().atMost(SOON).until(() -> StandIns.borrowers().askedFrom() == before + 1);
      assertThat(send(ready)).isEqualTo(new SendResult.NotBegun());
      assertThat(handedOver()).doesNotContainKey(wei.borrowerId());
    }
  }

  @Test
  void aCardReadBeforeTheFeedToldOfAChangeIsNotUsed() {
    Somebody wei = reserved("b-s-card");
    StandIns.borrowers().afterNextCards(() -> theFeedTells("WISHES_CHANGED", wei));
    assertThat(handedOver()).doesNotContainKey(wei.borrowerId());
    assertThat(state(wei.borrowerId())).isEqualTo("RESERVED");
    assertThat(handedOver()).containsKey(wei.borrowerId());
  }

  @Test
  void aRequestWhoseConnectionComesTooLateIsNotBegun() {
    Somebody wei = reserved("b-s-late");
    Ready ready = handedOver(wei);
    database.update(
        "UPDATE attempt SET sending_system_at = sending_system_at - interval '2 seconds' WHERE id = ?",
        ready.attempt().id());
    assertThat(send(ready)).isEqualTo(new SendResult.NotBegun());
  }
}
