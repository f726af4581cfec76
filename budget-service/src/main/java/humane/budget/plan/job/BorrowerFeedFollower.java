package humane.budget.plan.job;

import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.database.Database;
import humane.budget.plan.PaymentMatch;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.TrackedInstalment;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PaymentStore;
import humane.budget.plan.store.PlanStore;
import humane.kit.crypto.KeyPurpose;
import humane.kit.feed.Change;
import humane.kit.feed.FeedFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Follows borrower-service: payments count on the instalments of plans and on the regular ones
 * beside them, and what is left over is kept as such; erasure is carried out.
 */
@ApplicationScoped
class BorrowerFeedFollower {
  private static final Logger LOG = Logger.getLogger(BorrowerFeedFollower.class);

  private final InstalmentStore instalments;
  private final PaymentStore payments;
  private final PlanStore plans;
  private final Database database;
  private final Forgetting forgetting;
  private final FeedFollower follower;

  BorrowerFeedFollower(
      InstalmentStore instalments,
      PaymentStore payments,
      PlanStore plans,
      Database database,
      Forgetting forgetting,
      BorrowerService borrowers,
      DataSource source) {
    this.instalments = instalments;
    this.payments = payments;
    this.plans = plans;
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
    Optional<Plan> found =
        payments
            .planFor(payment.borrowerId(), payment.accountRef(), paidOn)
            .flatMap(plans::byId)
            .filter(
                plan ->
                    plan.state() == PlanState.ACCEPTED
                        || plan.terms().nothingComesAfter(payment.accountRef()));
    if (found.isEmpty() || amount.longValue() <= 0) {
      return;
    }
    Plan plan = found.get();
    PaymentMatch match = match(plan, payment.accountRef(), amount.longValue(), paidOn);
    payments.insert(
        payment.cursor(), plan.id(), payment.accountRef(), paidOn, amount.longValue(), match);
    match.parts().forEach(part -> instalments.paid(part.on(), part.amountMinor()));
  }

  private PaymentMatch match(Plan plan, String accountRef, long amountMinor, LocalDate paidOn) {
    List<LocalDate> dates =
        instalments.of(plan.id()).stream()
            .filter(one -> one.accountRef().equals(accountRef))
            .map(TrackedInstalment::dueOn)
            .sorted()
            .toList();
    LocalDate nextDate =
        dates.stream()
            .filter(date -> !date.isBefore(paidOn))
            .findFirst()
            .orElse(dates.isEmpty() ? paidOn : dates.getLast());
    return PaymentMatch.of(
        amountMinor,
        paidOn,
        nextDate,
        instalments.unpaid(plan.borrowerId(), accountRef),
        regularOpen(plan, accountRef, paidOn));
  }

  /**
   * Regular instalments fall due once in each calendar month, the one in which the plan began
   * included: which day is the contract's, and not known here.
   */
  private PaymentMatch.Beside regularOpen(Plan plan, String accountRef, LocalDate paidOn) {
    LocalDate began =
        LocalDate.ofInstant(plan.acceptedAt().orElse(plan.askedAt()), plan.zone())
            .withDayOfMonth(1);
    long months = 1 + Math.max(0, ChronoUnit.MONTHS.between(began, paidOn.withDayOfMonth(1)));
    long dueMinor = Math.multiplyExact(plan.terms().regularMinor(accountRef), months);
    return new PaymentMatch.Beside(
        Math.max(0, dueMinor - payments.regularPaid(plan.id(), accountRef)));
  }

  private static LocalDate paidOn(Change payment) {
    return payment.more().get("paidOn") instanceof String day
        ? LocalDate.parse(day)
        : LocalDate.ofInstant(payment.at(), ZoneOffset.UTC);
  }
}
