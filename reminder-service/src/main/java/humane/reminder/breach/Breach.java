package humane.reminder.breach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One breach, with all its changes.
 *
 * @param entryId the ledger entry of the decision behind the contact, if there is one
 * @param what in one sentence, without personal data
 * @param rules that refuse it, by their identifiers
 * @param history the oldest first; never empty
 */
public record Breach(
    UUID id,
    @Nullable UUID entryId,
    String borrowerId,
    String what,
    List<String> rules,
    Instant happenedAt,
    Instant foundAt,
    String foundBy,
    List<BreachChange> history) {

  /** How it stands now. */
  public BreachChange now() {
    return history.getLast();
  }
}
