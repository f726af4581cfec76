package humane.reminder.outreach.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Database;
import humane.reminder.outreach.Outcomes;
import humane.reminder.outreach.store.SenderPace;
import humane.reminder.standins.Cards;
import humane.reminder.standins.CarrierStandIn;
import humane.reminder.standins.CarrierStandIn.Mood;
import humane.reminder.standins.OrdinaryDays;
import humane.reminder.standins.StandIns;
import humane.reminder.workitem.WorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A carrier that cannot keep up, or cannot be relied on: everybody waits, and nobody is texted
 * twice.
 */
@QuarkusTest
@TestProfile(CarrierInTroubleTest.Watched.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class CarrierInTroubleTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String CHINA = "+8610000000";
  private static final String GUARD = "humane.reminder.twilio.TwilioGuard/ask/CircuitBreaker/";
  private static final int OPENS_AFTER = 4;
  private static final int RATE = 10;
  private static final Duration SOON = Duration.ofSeconds(40);
  private static int numbers = 13_491_700;

  /** A breaker that opens early, and a sender with a rate. */
  public static class Watched implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          GUARD + "requestVolumeThreshold",
          String.valueOf(OPENS_AFTER),
          "humane.outreach.rate-per-second.\"" + CHINA + "\"",
          String.valueOf(RATE),
          "humane.outreach.requests-at-once",
          "2");
    }
  }

  @Inject Database database;
  @Inject SenderPace pace;
  @Inject Pacing pacing;
  @Inject WorkItems work;
  @Inject Outcomes outcomes;

  private final CarrierStandIn carrier = StandIns.carrier();

  @BeforeEach
  void noonOfAnOrdinaryDay() {
    OrdinaryDays.moveOnTo(LocalTime.NOON);
  }

  @AfterEach
  void allIsWell() {
    carrier.behave(Mood.WELL);
    carrier.askForPatience(null);
    CircuitBreakerMaintenance.get().reset("twilio");
    database.update(
        "UPDATE sender_pace SET next_system_at = NULL, paused_until_system_at = NULL, probe = false");
    database.update("UPDATE attempt SET turn_system_at = NULL");
  }

  private List<String> overdue(String prefix, int people) {
    LocalDate today = TestClocks.business().atZone(SHANGHAI).toLocalDate();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String id = prefix + i;
      ObjectNode card =
          Cards.withArrears(
              Cards.of(id, numberOf(prefix, i), today.minusDays(30)),
              "A-" + id,
              today.minusDays(5));
      StandIns.borrowers().put(card);
      ids.add(id);
    }
    ids.forEach(id -> StandIns.borrowers().change("ACCOUNT_IN_ARREARS", id, Map.of()));
    return ids;
  }

  private final Map<String, String> given = new java.util.HashMap<>();

  private String numberOf(String prefix, int i) {
    return given.computeIfAbsent(prefix + i, one -> "+86" + ++numbers + "01");
  }

  private long inState(String prefix, String... states) {
    return database
        .first(
            "SELECT count(*) AS many FROM attempt WHERE borrower_id LIKE ? AND state = ANY (?)",
            row -> row.bigNumber("many"),
            prefix + "%",
            List.of(states))
        .orElseThrow();
  }

  private List<String> sentTo(String prefix, int people) {
    return IntStream.range(0, people)
        .boxed()
        .flatMap(i -> carrier.to(numberOf(prefix, i)).stream())
        .map(CarrierStandIn.Message::to)
        .toList();
  }

  private List<WorkItem> open(WorkItemKind kind) {
    return work.list(kind, WorkItemState.OPEN, null, 50).items();
  }

  @Test
  void whileNothingComesBackNobodyIsAskedAndAfterwardsEachOnce() {
    int people = 12;
    carrier.behave(Mood.SERVER_ERROR);
    int before = carrier.posts();
    overdue("b-open-", people);
    await()
        .atMost(SOON)
        .until(
            () -> {
              SenderPace.Standing standing = pace.all().get(CHINA);
              return standing != null && standing.isPausedAt(Instant.now());
            });
    // Two at a time, and the breaker opens after four.
    int asked = carrier.posts() - before;
    assertThat(asked).isBetween(OPENS_AFTER, OPENS_AFTER + 2);
    assertThat(inState("b-open-", "SENT")).isZero();
    // After the pause one asks alone, in vain, and the pause begins anew.
    await().atMost(SOON).until(() -> carrier.posts() - before == asked + 1);
    carrier.behave(Mood.WELL);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(inState("b-open-", "SENT", "UNKNOWN")).isEqualTo(people));
    // What was unclear is never sent again; everybody else got one.
    assertThat(inState("b-open-", "UNKNOWN")).isEqualTo(asked + 1);
    assertThat(sentTo("b-open-", people)).doesNotHaveDuplicates().hasSize(people - asked - 1);
  }

  @Test
  void aCarrierThatAsksForPatienceIsLeftAloneForThatLong() {
    int people = 8;
    carrier.askForPatience("4");
    carrier.behave(Mood.TOO_MANY_REQUESTS);
    int before = carrier.posts();
    overdue("b-patience-", people);
    await().atMost(SOON).until(() -> carrier.posts() > before);
    Instant asked = Instant.now();
    await().atMost(SOON).until(() -> pace.all().get(CHINA) != null);
    carrier.behave(Mood.WELL);
    assertThat(pacing.behind()).containsKey(CHINA);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(sentTo("b-patience-", people)).hasSize(people));
    assertThat(sentTo("b-patience-", people)).doesNotHaveDuplicates();
    Instant first =
        database
            .first(
                "SELECT min(sending_system_at) AS at FROM attempt WHERE borrower_id LIKE 'b-patience-%' AND state IN ('SENT', 'DELIVERED')",
                row -> row.instant("at"))
            .orElseThrow();
    assertThat(Duration.between(asked, first)).isGreaterThan(Duration.ofMillis(3_500));
    // Those on their way were told so, too; nobody else was asked.
    assertThat(inState("b-patience-", "NOT_TAKEN")).isLessThanOrEqualTo(4);
  }

  @Test
  void aSenderKeepsToItsRateAndEverybodyGetsTheirs() {
    int people = 35;
    overdue("b-rate-", people);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(inState("b-rate-", "SENT")).isEqualTo(people));
    List<Instant> handedOver =
        database.list(
            "SELECT sending_system_at FROM attempt WHERE borrower_id LIKE 'b-rate-%' ORDER BY 1",
            row -> row.instant("sending_system_at"));
    assertThat(Duration.between(handedOver.getFirst(), handedOver.getLast()))
        .isGreaterThan(Duration.ofMillis(2_300));
    // At no moment more than the turns of the last second, and those that come in the next.
    for (int i = 2 * RATE; i < people; i++)
      assertThat(Duration.between(handedOver.get(i - 2 * RATE), handedOver.get(i)))
          .isGreaterThan(Duration.ofSeconds(1).minusMillis(1));
  }

  @Test
  void replicasShareTheRateOfASender() throws Exception {
    Duration interval = Duration.ofMillis(200);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Future<Instant>> booked = new ArrayList<>();
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++)
        booked.add(
            replicas.submit(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(() -> pace.book("+8610000001", 2, interval, now))));
    }
    Set<Long> turns = new HashSet<>();
    for (Future<Instant> one : booked) {
      long first = Duration.between(now, one.get()).toMillis();
      turns.add(first);
      turns.add(first + 200);
    }
    assertThat(turns).hasSize(80).contains(0L, 79 * 200L);
  }

  @Test
  void aCodeThatIsOursIsToldToAPersonOnceAndAgainOnlyWhenThatIsClosed() {
    carrier.behave(Mood.MESSAGE_BLOCKED);
    overdue("b-blocked-", 6);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(inState("b-blocked-", "REFUSED")).isEqualTo(6));
    assertThat(open(WorkItemKind.CARRIER_TROUBLE))
        .singleElement()
        .satisfies(item -> assertThat(item.summary()).contains("30007"));
    work.close(open(WorkItemKind.CARRIER_TROUBLE).getFirst().id(), "somebody", "asked the carrier");
    overdue("b-blocked-again-", 3);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(inState("b-blocked-again-", "REFUSED")).isEqualTo(3));
    assertThat(open(WorkItemKind.CARRIER_TROUBLE)).hasSize(1);
  }

  @Test
  void aNumberThatTakesNoTextsIsGivenUpAtOnceAndTriedAgainWhenItWrites() {
    carrier.behave(Mood.INVALID_NUMBER);
    overdue("b-landline-", 1);
    await().atMost(SOON).untilAsserted(() -> assertThat(inState("b-landline-", "REFUSED")).isOne());
    String token = Cards.token(numberOf("b-landline-", 0));
    assertThat(marksOf(token)).containsExactly("21211");
    assertThat(open(WorkItemKind.NUMBER_NOT_REACHED))
        .filteredOn(item -> "b-landline-0".equals(item.borrowerId()))
        .hasSize(1);
    carrier.behave(Mood.WELL);
  }

  @Test
  void aPhoneThatIsOffIsTriedThreeTimesInARow() {
    overdue("b-off-", 1);
    String number = numberOf("b-off-", 0);
    String token = Cards.token(number);
    for (int text = 1; text <= 3; text++) {
      int wanted = text;
      if (text > 1) TestClocks.moveBusinessBy(Duration.ofDays(14));
      // Nothing is sent on a holiday, whichever of them comes next.
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofSeconds(2))
          .until(
              () -> {
                if (carrier.to(number).size() == wanted) return true;
                TestClocks.moveBusinessBy(Duration.ofDays(1));
                return false;
              });
      assertThat(marksOf(token)).as("before failure %d", text).isEmpty();
      String sid = carrier.to(number).getLast().sid();
      await().atMost(SOON).until(() -> inState("b-off-", "SENT") == 1);
      outcomes.record(sid, Outcome.UNDELIVERED, "30003", TestClocks.business());
    }
    assertThat(marksOf(token)).containsExactly("30003");
  }

  private List<String> marksOf(String token) {
    return database.list(
        "SELECT error_code FROM number_without_texts WHERE number_token = ?",
        row -> row.text("error_code"),
        token);
  }
}
