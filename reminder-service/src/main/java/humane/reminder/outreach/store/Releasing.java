package humane.reminder.outreach.store;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.ledger.LedgerReason;
import humane.reminder.ledger.store.Subjects;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was reserved and not yet handed to the carrier. The step waits again and is
 * decided anew.
 */
@ApplicationScoped
public class Releasing {
  private final Attempts attempts;
  private final Database database;
  private final Ledger ledger;
  private final Subjects subjects;

  Releasing(Attempts attempts, Database database, Ledger ledger, Subjects subjects) {
    this.attempts = attempts;
    this.database = database;
    this.ledger = ledger;
    this.subjects = subjects;
  }

  /** Everything reserved for these people, or to this number; their locks are held. */
  public void releaseAll(Collection<String> borrowerIds, @Nullable String numberToken, Instant at) {
    for (Attempt attempt : attempts.reservedFor(borrowerIds, numberToken))
      if (attempts.released(attempt.id(), at)) {
        database.update(
            "UPDATE step SET state = 'WAITING', try_at = ?, last_decision = NULL WHERE id = ? AND state = 'RESERVED'",
            at,
            attempt.stepId());
        ledger.append(
            new LedgerEntry(
                attempt.borrowerId(),
                attempt.caseId(),
                at,
                entry(attempt, "RELEASED", List.of(), null, AttemptState.RELEASED)));
      }
  }

  /** How an attempt stands in the ledger. */
  public LedgerBody.Attempt entry(
      Attempt attempt,
      String verdict,
      List<LedgerReason> reasons,
      @Nullable Instant notBefore,
      AttemptState state) {
    Map<String, String> aliases = subjects.ofAccounts(attempt.accountTokens());
    return new LedgerBody.Attempt(
        attempt.stepId(),
        attempt.id(),
        attempt.channel().name(),
        attempt.channel() == Channel.VOICE ? VoiceKind.INTERACTIVE.name() : null,
        attempt.purpose().name(),
        attempt.contactPointId(),
        attempt.accountTokens().stream().map(aliases::get).toList(),
        attempt.jurisdictions(),
        attempt.timeZones(),
        verdict,
        reasons,
        notBefore,
        state.name());
  }
}
