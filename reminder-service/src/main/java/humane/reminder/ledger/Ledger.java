package humane.reminder.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Adds to the ledger, in the current transaction: what happened and its entry are committed
 * together or not at all.
 */
public interface Ledger {

  /** Writes one entry and returns its id. */
  UUID append(LedgerEntry entry);

  /** Writes many, in order. */
  List<UUID> appendAll(List<LedgerEntry> entries);
}
