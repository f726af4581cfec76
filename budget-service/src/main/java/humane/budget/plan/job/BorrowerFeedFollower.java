package humane.budget.plan.job;

import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.statement.store.StatementStore;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.feed.Change;
import humane.kit.feed.FeedFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Follows borrower-service: payments count on the oldest open instalment, erasure is carried out.
 */
@ApplicationScoped
class BorrowerFeedFollower {
  private static final Logger LOG = Logger.getLogger(BorrowerFeedFollower.class);

  private final InstalmentStore instalments;
  private final StatementStore statements;
  private final BorrowerCiphers ciphers;
  private final FeedFollower follower;

  BorrowerFeedFollower(
      InstalmentStore instalments,
      StatementStore statements,
      BorrowerCiphers ciphers,
      BorrowerService borrowers,
      DataSource database) {
    this.instalments = instalments;
    this.statements = statements;
    this.ciphers = ciphers;
    this.follower = new FeedFollower("borrower-service", database, borrowers::changes, this::work);
  }

  void start(@Observes StartupEvent event) {
    follower.start();
  }

  void stop(@Observes ShutdownEvent event) {
    follower.close();
  }

  /** Runs in the transaction that moves the cursor, so each payment counts once. */
  void work(List<Change> changes) {
    for (Change change : changes) {
      switch (change.kind()) {
        case "PAYMENT" -> count(change);
        case "ERASED" -> erase(change.borrowerId());
        default -> {
          // The other kinds are for others.
        }
      }
    }
  }

  /**
   * The statement goes, and with the profile key whatever else was sealed with it; accepted plans
   * are records.
   */
  private void erase(String borrowerId) {
    statements.remove(borrowerId);
    ciphers.destroy(borrowerId, KeyPurpose.PROFILE);
  }

  private void count(Change payment) {
    if (!(payment.more().get("amountMinor") instanceof Number amount)) {
      LOG.errorf(
          "Payment %d on the feed states no amountMinor and cannot be counted", payment.cursor());
      return;
    }
    long leftMinor = amount.longValue();
    for (TrackedInstalment one : instalments.unpaid(payment.borrowerId(), payment.accountRef())) {
      long partMinor = Math.min(leftMinor, one.openMinor());
      if (partMinor <= 0) {
        return;
      }
      instalments.paid(one, partMinor);
      leftMinor -= partMinor;
    }
  }
}
