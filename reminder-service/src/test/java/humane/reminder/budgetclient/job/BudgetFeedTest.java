package humane.reminder.budgetclient.job;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.feed.Change;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class BudgetFeedTest {
  @Inject BudgetFeed feed;
  @Inject People people;
  @Inject Database database;

  @Test
  void aDateThatPassedIsMetWithOneFriendlyWordHoweverManyAccountsWereDueOnIt() {
    Person wei = people.somebody();
    tell(wei, "INSTALMENT_MISSED", "A-1", Map.of("planId", "plan-1", "dueOn", "2027-01-12"));
    tell(wei, "INSTALMENT_MISSED", "A-2", Map.of("planId", "plan-1", "dueOn", "2027-01-12"));
    assertThat(waiting(wei)).containsExactly("instalment-passed");
    assertThat(people.workFor(wei)).isEmpty();
  }

  @Test
  void twoMissedInARowBringAPersonAndNoMessage() {
    Person wei = people.somebody();
    tell(wei, "REVIEW_DUE", "A-1", Map.of("planId", "plan-1", "why", "MISSED"));
    assertThat(people.workFor(wei)).containsExactly("PLAN_REVIEW");
    assertThat(waiting(wei)).isEmpty();
  }

  private void tell(Person who, String kind, String account, Map<String, Object> more) {
    Change change =
        new Change(1, Instant.parse("2027-01-18T02:00:00Z"), kind, who.borrowerId(), account, more);
    QuarkusTransaction.requiringNew().run(() -> feed.handle(List.of(change)));
  }

  private List<String> waiting(Person who) {
    return database.list(
        "SELECT template_id FROM step WHERE borrower_id = ? AND state = 'WAITING'",
        row -> row.text("template_id"),
        who.borrowerId());
  }
}
