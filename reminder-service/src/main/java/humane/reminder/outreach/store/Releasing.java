package humane.reminder.outreach.store;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.ledger.store.Subjects;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    List<Attempt> reserved = attempts.reservedFor(borrowerIds, numberToken);
    Set<UUID> taken = attempts.released(reserved.stream().map(Attempt::id).toList(), at);
    List<Attempt> released =
        reserved.stream().filter(attempt -> taken.contains(attempt.id())).toList();
    database.batch(
        "UPDATE step SET state = 'WAITING', try_at = ?, last_decision = NULL WHERE id = ? AND state = 'RESERVED'",
        released.stream().map(attempt -> new @Nullable Object[] {at, attempt.stepId()}).toList());
    write(released, "RELEASED", AttemptState.RELEASED, at);
  }

  /** Writes down what became of attempts at the last look. */
  public void write(Collection<Attempt> all, String verdict, AttemptState state, Instant at) {
    Map<String, String> aliases =
        subjects.ofAccounts(
            all.stream().flatMap(one -> one.accountTokens().stream()).collect(Collectors.toSet()));
    ledger.appendAll(
        all.stream()
            .map(
                one ->
                    new LedgerEntry(
                        one.borrowerId(), one.caseId(), at, body(one, verdict, state, aliases)))
            .toList());
  }

  private static LedgerBody.Attempt body(
      Attempt attempt, String verdict, AttemptState state, Map<String, String> aliases) {
    return new LedgerBody.Attempt(
        attempt.stepId(),
        attempt.id(),
        attempt.channel().name(),
        attempt.channel() == Channel.VOICE ? VoiceKind.INTERACTIVE.name() : null,
        attempt.purpose().name(),
        attempt.contactPointId(),
        attempt.accountTokens().stream()
            .map(token -> Objects.requireNonNull(aliases.get(token)))
            .toList(),
        attempt.jurisdictions(),
        attempt.timeZones(),
        verdict,
        List.of(),
        null,
        state.name());
  }
}
