package humane.reminder.voice.job;

import humane.reminder.contactpolicy.Outcome;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.AttemptState;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.outreach.store.Attempts.Told;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.StoredAskedReplies;
import humane.reminder.voice.Disposition;
import humane.reminder.voice.Ended;
import humane.reminder.voice.Known;
import humane.reminder.voice.store.Calls;
import humane.reminder.voice.store.Calls.Call;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes down once what a call came to: for the ledger, for the gate, for the case. */
@ApplicationScoped
public class CallEndings {
  private static final Set<Outcome> NEVER_ANSWERED =
      EnumSet.of(Outcome.NO_ANSWER, Outcome.BUSY, Outcome.NOT_CONNECTED, Outcome.UNKNOWN);

  private final Calls calls;
  private final Attempts attempts;
  private final People people;
  private final StoredAskedReplies replies;
  private final Ledger ledger;
  private final Database database;

  CallEndings(
      Calls calls,
      Attempts attempts,
      People people,
      StoredAskedReplies replies,
      Ledger ledger,
      Database database) {
    this.calls = calls;
    this.replies = replies;
    this.attempts = attempts;
    this.people = people;
    this.ledger = ledger;
    this.database = database;
  }

  /** How the line says that a call is over. */
  public enum LineEnd {
    LET_GO,
    NO_ANSWER,
    BUSY,
    BROKEN
  }

  /** The line is gone; what the conversation had come to by then stands. */
  void lineEnded(Call call, LineEnd end, Instant at) {
    Disposition as =
        switch (end) {
          case LET_GO -> call.turns() == 0 ? Disposition.HUNG_UP : call.state().brokenOff();
          case NO_ANSWER -> Disposition.NO_ANSWER;
          case BUSY -> Disposition.BUSY;
          case BROKEN -> call.turns() == 0 ? Disposition.ERROR : call.state().brokenOff();
        };
    ended(call, new Ended(as, call.state() instanceof Known), at);
  }

  /** A call ends once: whatever says so later changes nothing. */
  void ended(Call call, Ended ended, Instant at) {
    if (call.borrowerId() != null) people.lock(List.of(call.borrowerId()));
    if (!calls.ended(call, ended, at)) return;
    ledger.append(
        new LedgerEntry(
            call.borrowerId() == null ? "number:" + call.numberToken() : call.borrowerId(),
            call.caseId(),
            at,
            new LedgerBody.Outcome(
                call.attemptId(), ended.outcome().name(), call.carrierId(), ended.as().name())));
    if (call.attemptId() == null) return;
    database.update(
        "UPDATE attempt SET call_outcome = ?, disposition = ? WHERE id = ?",
        ended.outcome(),
        ended.as(),
        call.attemptId());
    attempts.moved(
        NEVER_ANSWERED.contains(ended.outcome())
            ? AttemptState.UNDELIVERED
            : AttemptState.DELIVERED,
        at,
        List.of(new Told(call.attemptId(), call.carrierId(), null)));
    if (ended.outcome() == Outcome.NO_ANSWER || ended.outcome() == Outcome.BUSY)
      stepOf(call.attemptId()).ifPresent(step -> replies.callBackAgain(step, at));
    if (call.borrowerId() != null) people.wake(List.of(call.borrowerId()));
  }

  private Optional<UUID> stepOf(UUID attemptId) {
    return database.first(
        "SELECT step_id FROM attempt WHERE id = ?", row -> row.uuid("step_id"), attemptId);
  }
}
