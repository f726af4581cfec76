package humane.reminder.borrowerclient.job;

import humane.kit.crypto.KeyPurpose;
import humane.kit.delivery.Deliveries;
import humane.kit.feed.Change;
import humane.kit.feed.FeedFollower;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.outreach.job.LoopSettings;
import humane.reminder.outreach.store.InFlight;
import humane.reminder.outreach.store.People;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
  private final AskedOnPage asked;
  private final Forgetting forgetting;
  private final FeedFollower follower;

  BorrowerFeed(
      LoopSettings settings,
      DataSource source,
      Borrowers borrowers,
      People people,
      InFlight inFlight,
      Deliveries deliveries,
      AskedOnPage asked,
      Forgetting forgetting) {
    this.settings = settings;
    this.people = people;
    this.inFlight = inFlight;
    this.deliveries = deliveries;
    this.asked = asked;
    this.forgetting = forgetting;
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
        case "ERASED" -> forgetting.forget(change.borrowerId(), KeyPurpose.PROFILE);
        case "RECORDS_ENDED" -> forgetting.forget(change.borrowerId(), KeyPurpose.RECORD);
        case "COMPLAINT_MADE" -> asked.complaint(change);
        case "COMPLAINT_OVERDUE" -> asked.overdue(change);
        case "CALL_BACK_WANTED" -> asked.callBack(change);
        case "DATA_REQUEST_MADE" -> asked.dataRequest(change);
        case "HOLD_ENDS_SOON" -> asked.holdEndsSoon(change);
        case "RISK_ALARM" -> asked.riskAlarm(change);
        case "HOLD_SET" -> {
          asked.holdSet(change);
          changed.add(change.borrowerId());
        }
        case "BALANCE_ROSE" -> asked.balanceRose(change);
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
}
