package humane.budget.plan.job;

import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.database.Database;
import humane.budget.plan.PaymentMatch;
import humane.budget.plan.Plan;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PaymentStore;
import humane.budget.plan.store.PlanStore;
import humane.kit.crypto.KeyPurpose;
import humane.kit.feed.Change;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.FeedFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Follows borrower-service: payments count on the oldest open instalments, and what is left over is
 * kept as such and brought before a person; erasure is carried out.
 */
@ApplicationScoped
class BorrowerFeedFollower {
  private static final Logger LOG = Logger.getLogger(BorrowerFeedFollower.class);

  private final InstalmentStore instalments;
  private final PaymentStore payments;
  private final PlanStore plans;
  private final ChangeFeed feed;
  private final Database database;
  private final Forgetting forgetting;
  private final FeedFollower follower;

  BorrowerFeedFollower(
      InstalmentStore instalments,
      PaymentStore payments,
      PlanStore plans,
      ChangeFeed feed,
      Database database,
      Forgetting forgetting,
      BorrowerService borrowers,
      DataSource source) {
    this.instalments = instalments;
    this.payments = payments;
    this.plans = plans;
    this.feed = feed;
    this.database = database;
    this.forgetting = forgetting;
    this.follower = new FeedFollower("borrower-service", source, borrowers::changes, this::work);
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
        case "ERASED" -> forgetting.forget(change.borrowerId(), KeyPurpose.PROFILE);
        case "RECORDS_ENDED" -> forgetting.forget(change.borrowerId(), KeyPurpose.RECORD);
        default -> {
          // The other kinds are for others.
        }
      }
    }
  }

  private void count(Change payment) {
    if (!(payment.more().get("amountMinor") instanceof Number amount)) {
      LOG.errorf(
          "Payment %d on the feed states no amountMinor and cannot be counted", payment.cursor());
      return;
    }
    database.lockBorrower(payment.borrowerId());
    LocalDate paidOn = paidOn(payment);
    Optional<String> planId = payments.planFor(payment.borrowerId(), payment.accountRef(), paidOn);
    if (planId.isEmpty() || amount.longValue() <= 0) {
      return;
    }
    PaymentMatch match =
        PaymentMatch.of(
            amount.longValue(),
            paidOn,
            instalments.unpaid(payment.borrowerId(), payment.accountRef()));
    payments.insert(
        payment.cursor(), planId.get(), payment.accountRef(), paidOn, amount.longValue(), match);
    match.parts().forEach(part -> instalments.paid(part.on(), part.amountMinor()));
    if (match.overMinor() > 0) {
      plans.byId(planId.get()).ifPresent(plan -> tellOver(plan, payment, match.overMinor()));
    }
  }

  /** Money beyond what a plan asks is the borrower's: a person says what becomes of it. */
  private void tellOver(Plan plan, Change payment, long overMinor) {
    if (!plan.terms().paysOff(payment.accountRef())) {
      return;
    }
    feed.append(
        "REVIEW_DUE",
        plan.borrowerId(),
        payment.accountRef(),
        Map.of(
            "planId",
            plan.id(),
            "accountRefs",
            List.of(payment.accountRef()),
            "why",
            "OVERPAID",
            "overMinor",
            overMinor));
  }

  private static LocalDate paidOn(Change payment) {
    return payment.more().get("paidOn") instanceof String day
        ? LocalDate.parse(day)
        : LocalDate.ofInstant(payment.at(), ZoneOffset.UTC);
  }
}
