package humane.reminder.optout.job;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.clock.BusinessTime;
import humane.kit.testing.KitTestResource;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.optout.Drift;
import humane.reminder.optout.store.Comparisons;
import humane.reminder.optout.store.Comparisons.Comparison;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class DailyComparisonTest {
  private static final String LIST = "GET /opt-outs";

  @Inject People people;
  @Inject Database database;
  @Inject DailyComparison comparison;
  @Inject Comparisons comparisons;
  @Inject Suppressions suppressions;
  @Inject @BusinessTime Clock clock;

  @BeforeEach
  void everythingOlderIsAgreed() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.update(
                  "UPDATE suppression SET lifted_at = at, lifted_reason = 'TEST' WHERE lifted_at IS NULL");
              database.update("UPDATE work_item SET state = 'CLOSED' WHERE kind = 'OPT_OUT_DRIFT'");
            });
  }

  @AfterEach
  void theListIsAwayAgain() {
    Neighbours.away(LIST);
    Neighbours.away(LIST + "?page=2");
  }

  private static String listed(Person who, Instant since) {
    return "{\"number\":\""
        + who.number()
        + "\",\"sender\":\"+8613499999999\",\"since\":\""
        + since
        + "\"}";
  }

  private static String page(String next, String... items) {
    return "{\"opt_outs\":[%s],\"next_page_uri\":%s}"
        .formatted(String.join(",", items), next.isEmpty() ? "null" : "\"" + next + "\"");
  }

  private Instant ago(Duration length) {
    return clock.instant().minus(length);
  }

  private void stopped(Person who) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                suppressions.suppress(
                    new NewSuppression(
                        who.token(),
                        who.borrowerId(),
                        SuppressionKind.OPT_OUT,
                        Channel.SMS,
                        null,
                        clock.instant(),
                        "REPLY_STOP")));
  }

  private List<Drift> drift() {
    Comparison latest = comparisons.latest().orElseThrow();
    return comparisons.drift(latest.id(), null, 100);
  }

  private int openWork() {
    return database
        .first(
            "SELECT count(*)::integer AS n FROM work_item WHERE kind = 'OPT_OUT_DRIFT' AND state = 'OPEN'",
            row -> row.number("n"))
        .orElseThrow();
  }

  @Test
  void anOptOutThatOnlyTheCarrierHasStopsUsAtOnce() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    Instant since = ago(Duration.ofHours(3));
    Neighbours.answer(LIST, page("", listed(wei, since)));
    comparison.compare();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    assertThat(drift())
        .extracting(Drift::numberToken, Drift::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(wei.token(), Drift.Kind.ONLY_CARRIER));
    assertThat(openWork()).isOne();
  }

  @Test
  void comparedAgainItIsNoDriftAndStopsNobodyTwice() {
    Person wei = people.somebody();
    Neighbours.answer(LIST, page("", listed(wei, ago(Duration.ofHours(3)))));
    comparison.compare();
    comparison.compare();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(drift()).isEmpty();
    assertThat(openWork()).isOne();
  }

  @Test
  void whatWeAloneKnowHoldsAndIsOnlyReported() {
    Person wei = people.somebody();
    stopped(wei);
    Neighbours.answer(LIST, page(""));
    comparison.compare();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(drift()).extracting(Drift::kind).containsExactly(Drift.Kind.ONLY_HERE);
    assertThat(openWork()).isZero();
  }

  @Test
  void aStartThatTheCarrierMissedIsToldAndUndoesNothing() {
    Person wei = people.somebody();
    Instant stoppedAt = ago(Duration.ofHours(3));
    stopped(wei);
    QuarkusTransaction.requiringNew()
        .run(() -> suppressions.start(wei.token(), clock.instant(), "REPLY_START"));
    Neighbours.answer(LIST, page("", listed(wei, stoppedAt)));
    comparison.compare();
    assertThat(people.suppressionsOf(wei)).isEmpty();
    assertThat(drift()).extracting(Drift::kind).containsExactly(Drift.Kind.CARRIER_MISSED_START);
    assertThat(openWork()).isOne();
  }

  @Test
  void allPagesAreRead() {
    Person wei = people.somebody();
    Person mei = people.somebody();
    Neighbours.answer(LIST, page("/opt-outs?page=2", listed(wei, ago(Duration.ofHours(3)))));
    Neighbours.answer(LIST + "?page=2", page("", listed(mei, ago(Duration.ofHours(2)))));
    comparison.compare();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.suppressionsOf(mei)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void halfAListOrABrokenOneChangesNothing() {
    Person wei = people.somebody();
    stopped(wei);
    Person mei = people.somebody();
    Optional<Instant> before = comparisons.lastAt();
    Neighbours.answer(LIST, page("/opt-outs-gone", listed(mei, ago(Duration.ofHours(3)))));
    comparison.compare();
    Neighbours.answer(LIST, page("", "{\"number\":\"\",\"since\":\"2026-11-23T02:00:00Z\"}"));
    comparison.compare();
    Neighbours.answer(LIST, "{\"messages\":[]}");
    comparison.compare();
    assertThat(comparisons.lastAt()).isEqualTo(before);
    assertThat(people.suppressionsOf(mei)).isEmpty();
  }

  @Test
  void onceADayIsEnough() {
    Neighbours.answer(LIST, page(""));
    comparison.compare();
    int asked = Neighbours.asked(LIST).size();
    comparison.run();
    assertThat(Neighbours.asked(LIST)).hasSize(asked);
  }
}
