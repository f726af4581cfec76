package humane.reminder.borrowerclient.job;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.delivery.Deliveries;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Releasing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forgets a person in the transaction at hand and reports how much of what, durably. What was done
 * stays provable under its random name: no line of the ledger is touched. Who it was done with can
 * no longer be read after erasure, nor what was said once the lawful keeping is over. A stop stays:
 * what held for the person holds from then on for each number, by its token.
 */
@Singleton
class Forgetting {
  private final People people;
  private final Releasing releasing;
  private final InFlight inFlight;
  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Ledger ledger;
  private final Deliveries deliveries;
  private final Clock business;

  Forgetting(
      People people,
      Releasing releasing,
      InFlight inFlight,
      Database database,
      BorrowerCiphers ciphers,
      Ledger ledger,
      Deliveries deliveries,
      @BusinessTime Clock business) {
    this.people = people;
    this.releasing = releasing;
    this.inFlight = inFlight;
    this.database = database;
    this.ciphers = ciphers;
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.business = business;
  }

  /**
   * @param key PROFILE at erasure, RECORD when the lawful keeping ends
   */
  void forget(String borrowerId, KeyPurpose key) {
    people.lock(List.of(borrowerId));
    Map<String, Integer> counts =
        key == KeyPurpose.RECORD ? records(borrowerId) : profile(borrowerId);
    ciphers.destroy(borrowerId, key);
    ledger.append(
        new LedgerEntry(borrowerId, null, business.instant(), new LedgerBody.Erasure(key.name())));
    deliveries.enqueue(
        ErasureReport.KIND,
        borrowerId + " " + key,
        new ErasureReport.Payload(borrowerId, key, counts));
  }

  private Map<String, Integer> profile(String borrowerId) {
    Instant now = business.instant();
    Map<String, Integer> counts = new LinkedHashMap<>();
    releasing.releaseAll(List.of(borrowerId), null, now);
    inFlight.bar(List.of(borrowerId), null);
    count(
        counts,
        "stepsCancelled",
        database.update(
            "UPDATE step SET state = 'CANCELLED', ended_reason = 'ERASED', params_sealed = NULL WHERE borrower_id = ? AND state = 'WAITING'",
            borrowerId));
    count(
        counts,
        "casesClosed",
        database.update(
            "UPDATE reminder_case SET state = 'CLOSED', closed_at = ?, closed_reason = 'ERASED' WHERE borrower_id = ? AND state <> 'CLOSED'",
            now,
            borrowerId));
    count(counts, "stopsKeptByToken", keepStops(borrowerId));
    database.update(
        "DELETE FROM number_without_texts WHERE number_token IN (SELECT number_token FROM known_number WHERE borrower_id = ?)",
        borrowerId);
    count(
        counts,
        "numbers",
        database.update("DELETE FROM known_number WHERE borrower_id = ?", borrowerId));
    count(
        counts,
        "persons",
        database.update(
            "UPDATE person SET erased_at = ?, due_at = NULL WHERE borrower_id = ? AND erased_at IS NULL",
            now,
            borrowerId));
    return counts;
  }

  /** What was stopped for the person on every number stays stopped on each that we knew. */
  private int keepStops(String borrowerId) {
    return database.update(
        """
        INSERT INTO suppression (id, kind, number_token, channel, at, reason)
        SELECT gen_random_uuid(), 'OPT_OUT', n.number_token, s.channel, s.at, s.reason
        FROM suppression s JOIN known_number n ON n.borrower_id = s.borrower_id
        WHERE s.borrower_id = ? AND s.kind = 'OPT_OUT' AND s.number_token IS NULL AND s.lifted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM suppression t WHERE t.number_token = n.number_token AND t.kind = 'OPT_OUT'
            AND t.lifted_at IS NULL AND t.channel IS NOT DISTINCT FROM s.channel)""",
        borrowerId);
  }

  /** These can no longer be read once the key is gone; the rows stay for the ledger's sake. */
  private Map<String, Integer> records(String borrowerId) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    count(counts, "textsSent", held("attempt", borrowerId));
    count(counts, "textsReceived", held("inbound_message", borrowerId));
    count(counts, "calls", held("voice_call", borrowerId));
    count(
        counts,
        "signposts",
        database.update("DELETE FROM signpost WHERE borrower_id = ?", borrowerId));
    return counts;
  }

  private int held(String table, String borrowerId) {
    return database
        .first(
            "SELECT count(*) AS held FROM " + table + " WHERE borrower_id = ?",
            row -> row.number("held"),
            borrowerId)
        .orElse(0);
  }

  private static void count(Map<String, Integer> counts, String kind, int rows) {
    if (rows > 0) counts.put(kind, rows);
  }
}
