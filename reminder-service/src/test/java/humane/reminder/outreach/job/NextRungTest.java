package humane.reminder.outreach.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestClocks;
import humane.reminder.database.Database;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.job.LastLook.Ready;
import humane.reminder.outreach.store.Endings;
import humane.reminder.outreach.store.People;
import humane.reminder.standins.Cards;
import humane.reminder.standins.StandIns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The next rung of a ladder, put in place with the outcome of the one before. */
@QuarkusTest
@TestProfile(LastLookTest.ByHand.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class NextRungTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST_HOLIDAY_DAYS = 15;
  private static int numbers = 13_490_980;

  @Inject Database database;
  @Inject People people;
  @Inject Deciders deciders;
  @Inject LastLook lastLook;
  @Inject Endings endings;

  @Test
  void theNextRungStandsAsSoonAsTheCarrierHasTheText() {
    Ready ready = handedOver("b-rung-next");
    endings.answered(ready.attempt(), ready.card(), new SendResult.Accepted("SM-rung-next"));
    assertThat(waiting("b-rung-next")).hasSize(1);
    assertThat(dueAt("b-rung-next")).isEqualTo(waiting("b-rung-next").getFirst());
    assertThat(dueAt("b-rung-next")).isAfter(TestClocks.business());
  }

  @Test
  void whoWasWokenMeanwhileIsLookedAtAgainFirst() {
    Ready ready = handedOver("b-rung-woken");
    wake("b-rung-woken");
    endings.answered(ready.attempt(), ready.card(), new SendResult.Accepted("SM-rung-woken"));
    assertThat(waiting("b-rung-woken")).isEmpty();
    assertThat(dueAt("b-rung-woken")).isBeforeOrEqualTo(TestClocks.business());
    deciders.once("by-hand");
    assertThat(waiting("b-rung-woken")).hasSize(1);
  }

  @Test
  void whatIsPaidWhileTheTextIsOnItsWayHasNoNextRung() {
    Ready ready = handedOver("b-rung-paid");
    StandIns.borrowers().put(Cards.of("b-rung-paid", "+86" + numbers + "01", today()));
    wake("b-rung-paid");
    endings.answered(ready.attempt(), ready.card(), new SendResult.Accepted("SM-rung-paid"));
    deciders.once("by-hand");
    assertThat(waiting("b-rung-paid")).isEmpty();
    assertThat(caseStates("b-rung-paid")).containsExactly("CLOSED");
  }

  /** On the first day on which anybody is reminded. */
  private Ready handedOver(String borrowerId) {
    String number = "+86" + ++numbers + "01";
    ObjectNode card =
        Cards.withArrears(
            Cards.of(borrowerId, number, today().minusDays(30)),
            "A-" + borrowerId,
            today().minusDays(5));
    StandIns.borrowers().put(card);
    for (int day = 1; day <= LONGEST_HOLIDAY_DAYS; day++) {
      LocalDate next = today().plusDays(1);
      TestClocks.moveBusinessTo(next.atTime(12, 0).atZone(SHANGHAI).toInstant());
      wake(borrowerId);
      deciders.once("by-hand");
      for (Ready ready : lastLook.claim(50))
        if (ready.attempt().borrowerId().equals(borrowerId)) return ready;
    }
    throw new AssertionError("Nobody is reminded for " + LONGEST_HOLIDAY_DAYS + " days");
  }

  private void wake(String borrowerId) {
    QuarkusTransaction.requiringNew().run(() -> people.wake(List.of(borrowerId)));
  }

  private static LocalDate today() {
    return TestClocks.business().atZone(SHANGHAI).toLocalDate();
  }

  /** When each step that waits is to be tried. */
  private List<Instant> waiting(String borrowerId) {
    return database.list(
        "SELECT try_at FROM step WHERE borrower_id = ? AND state = 'WAITING'",
        row -> row.instant("try_at"),
        borrowerId);
  }

  private Instant dueAt(String borrowerId) {
    return database
        .first(
            "SELECT due_at FROM person WHERE borrower_id = ?",
            row -> row.instant("due_at"),
            borrowerId)
        .orElseThrow();
  }

  private List<String> caseStates(String borrowerId) {
    return database.list(
        "SELECT state FROM reminder_case WHERE borrower_id = ?",
        row -> row.text("state"),
        borrowerId);
  }
}
