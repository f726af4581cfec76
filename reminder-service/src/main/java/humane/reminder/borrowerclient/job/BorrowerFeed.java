package humane.reminder.borrowerclient.job;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.delivery.Deliveries;
import humane.kit.feed.Change;
import humane.kit.feed.FeedFollower;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.database.Database;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.outreach.job.LoopSettings;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import humane.reminder.outreach.store.Releasing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Whatever changed about a borrower, the borrower is looked at anew: the card says the rest. */
@ApplicationScoped
public class BorrowerFeed {
  private static final Logger LOG = Logger.getLogger(BorrowerFeed.class);

  private final LoopSettings settings;
  private final People people;
  private final InFlight inFlight;
  private final Deliveries deliveries;
  private final Releasing releasing;
  private final AskedOnPage asked;
  private final BorrowerCiphers ciphers;
  private final Ledger ledger;
  private final Database database;
  private final Clock business;
  private final FeedFollower follower;

  BorrowerFeed(
      LoopSettings settings,
      DataSource source,
      Borrowers borrowers,
      People people,
      InFlight inFlight,
      Deliveries deliveries,
      Releasing releasing,
      AskedOnPage asked,
      BorrowerCiphers ciphers,
      Ledger ledger,
      Database database,
      @BusinessTime Clock business) {
    this.settings = settings;
    this.people = people;
    this.inFlight = inFlight;
    this.deliveries = deliveries;
    this.releasing = releasing;
    this.asked = asked;
    this.ciphers = ciphers;
    this.ledger = ledger;
    this.database = database;
    this.business = business;
    this.follower = new FeedFollower("borrower-service", source, borrowers::changes, this::handle);
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    if (settings.enabled()) follower.start();
  }

  void stop(@Observes ShutdownEvent event) {
    follower.close();
  }

  /** Takes a piece of the feed in, in the current transaction. */
  public void handle(List<Change> changes) {
    Set<String> changed = new HashSet<>();
    for (Change change : changes) {
      switch (change.kind()) {
        case "MESSAGE_WANTED" -> wanted(change);
        case "ERASED" -> erase(change.borrowerId());
        case "COMPLAINT_MADE" -> asked.complaint(change);
        case "DATA_REQUEST_MADE" -> asked.dataRequest(change);
        default -> changed.add(change.borrowerId());
      }
    }
    // No card read before counts any more, and what is on its way with one does not begin.
    people.wake(changed);
    inFlight.bar(changed, null);
  }

  private void wanted(Change change) {
    Object id =
        change
            .more()
            .getOrDefault(
                "messageRequestId",
                change.more().getOrDefault("requestId", change.more().get("id")));
    if (id == null)
      LOG.errorf(
          "A wanted message of the change %d has no id, and cannot be fetched", change.cursor());
    else
      deliveries.enqueue(
          WantedMessage.KIND,
          id.toString(),
          new WantedMessage.Payload(id.toString(), change.borrowerId(), change.at()));
  }

  /**
   * What was done stays provable under its random name; who it was done with can no longer be read
   * here.
   */
  private void erase(String borrowerId) {
    people.lock(List.of(borrowerId));
    releasing.releaseAll(List.of(borrowerId), null, business.instant());
    inFlight.bar(List.of(borrowerId), null);
    database.update(
        "UPDATE step SET state = 'CANCELLED', ended_reason = 'ERASED', params_sealed = NULL WHERE borrower_id = ? AND state = 'WAITING'",
        borrowerId);
    database.update(
        "UPDATE reminder_case SET state = 'CLOSED', closed_at = ?, closed_reason = 'ERASED' WHERE borrower_id = ? AND state <> 'CLOSED'",
        business.instant(),
        borrowerId);
    database.update(
        "DELETE FROM number_without_texts WHERE number_token IN (SELECT number_token FROM known_number WHERE borrower_id = ?)",
        borrowerId);
    database.update("DELETE FROM known_number WHERE borrower_id = ?", borrowerId);
    database.update(
        "UPDATE person SET erased_at = ?, due_at = NULL WHERE borrower_id = ?",
        business.instant(),
        borrowerId);
    ciphers.destroy(borrowerId, KeyPurpose.PROFILE);
    ledger.append(
        new LedgerEntry(
            borrowerId,
            null,
            business.instant(),
            new LedgerBody.Erasure(KeyPurpose.PROFILE.name())));
  }
}
