package humane.reminder.escalation.store;

import humane.reminder.database.Database;
import humane.reminder.escalation.CaseState;
import humane.reminder.outreach.store.Steps.RungDone;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Rungs on which somebody in the team looks at a case. No gate is asked: nobody is contacted by it.
 */
@ApplicationScoped
public class PersonSteps {
  /**
   * While a hold covers the account nobody is asked to look; the end of a hold wakes the person
   * sooner.
   */
  private static final Duration PAUSED_LOOK_AGAIN = Duration.ofDays(1);

  private final Database database;
  private final Cases cases;
  private final WorkItems work;

  PersonSteps(Database database, Cases cases, WorkItems work) {
    this.database = database;
    this.cases = cases;
    this.work = work;
  }

  private record Due(UUID stepId, UUID caseId, String borrowerId, int rungDay) {}

  /**
   * Opens a work item for each such rung that is due; in the current transaction, under the
   * people's locks.
   */
  public void handOver(Collection<String> borrowerIds, Instant now) {
    List<Due> due =
        database.list(
            """
            SELECT step.id, case_id, step.borrower_id, rung FROM step JOIN reminder_case ON reminder_case.id = case_id
            WHERE step.borrower_id = ANY (?) AND step.state = 'WAITING' AND action = 'PERSON' AND try_at <= ?
              AND reminder_case.state = 'OPEN'
            """,
            row ->
                new Due(
                    row.uuid("id"),
                    row.uuid("case_id"),
                    row.text("borrower_id"),
                    row.number("rung")),
            borrowerIds,
            now);
    for (Due one : due) {
      work.open(
          new NewWorkItem(
              WorkItemKind.LADDER_ENDED,
              one.borrowerId(),
              one.caseId(),
              "The ladder has come to its last step; please look at the case.",
              now));
      database.update("UPDATE step SET state = 'DONE' WHERE id = ?", one.stepId());
      cases.climbed(
          List.of(new RungDone(one.caseId(), one.rungDay())), now, CaseState.WITH_A_PERSON);
    }
    database.update(
        "UPDATE step SET try_at = ? WHERE borrower_id = ANY (?) AND state = 'WAITING' AND action = 'PERSON' AND try_at <= ?",
        now.plus(PAUSED_LOOK_AGAIN),
        borrowerIds,
        now);
  }
}
