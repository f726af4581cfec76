package humane.reminder.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to write down.
 *
 * @param borrowerId whom it is about; the ledger keeps the person's random subject id instead
 * @param caseId where it belongs in a timeline, if it belongs to one case
 * @param at business instant
 * @param secret personal words, sealed under the person's record key before they are stored
 */
public record LedgerEntry(
    String borrowerId,
    @Nullable UUID caseId,
    Instant at,
    LedgerBody body,
    @Nullable String secret) {
  public LedgerEntry(String borrowerId, @Nullable UUID caseId, Instant at, LedgerBody body) {
    this(borrowerId, caseId, at, body, null);
  }
}
