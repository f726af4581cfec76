package humane.budget.plan.job;

import humane.budget.agreement.job.PaperAfterAcceptance;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.borrowerclient.rest.HoldCommand;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.StageOfPlan;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PlanStore;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Has collecting held for a plan, and only then accepts it. No call is made inside a transaction.
 */
@ApplicationScoped
public class HoldOfPlan {
  static final String KIND = "PLAN_IN_GOOD_STANDING";
  private static final Logger LOG = Logger.getLogger(HoldOfPlan.class);

  private final BorrowerService borrowers;
  private final PlanStore plans;
  private final InstalmentStore instalments;
  private final PlanBeingMade planBeingMade;
  private final EndOfPlan endOfPlan;
  private final ChangeFeed feed;
  private final Deliveries deliveries;
  private final Clock businessTime;

  HoldOfPlan(
      BorrowerService borrowers,
      PlanStore plans,
      InstalmentStore instalments,
      PlanBeingMade planBeingMade,
      EndOfPlan endOfPlan,
      ChangeFeed feed,
      Deliveries deliveries,
      @BusinessTime Clock businessTime) {
    this.borrowers = borrowers;
    this.plans = plans;
    this.instalments = instalments;
    this.planBeingMade = planBeingMade;
    this.endOfPlan = endOfPlan;
    this.feed = feed;
    this.deliveries = deliveries;
    this.businessTime = businessTime;
  }

  /** Sets the hold of a pending plan and accepts it, or gives it up and says so. */
  Plan setAndAccept(Plan pending) {
    String holdId;
    try {
      holdId = set(pending);
    } catch (BorrowerServiceAway away) {
      giveUp(pending, away.surelyNotDone());
      throw notAccepted(away);
    } catch (Problem refused) {
      giveUp(pending, true);
      throw notAccepted(refused);
    }
    QuarkusTransaction.requiringNew().run(() -> accept(pending, holdId));
    return plans
        .byId(pending.id())
        .filter(plan -> plan.state() == PlanState.ACCEPTED)
        .orElseThrow(() -> notAccepted(new IllegalStateException("given up by another try")));
  }

  /** Sets the hold; a repeat for the same plan answers the same hold. */
  String set(Plan plan) {
    LocalDate from = LocalDate.ofInstant(businessTime.instant(), plan.zone());
    HoldCommand command =
        new HoldCommand(
            KIND,
            plan.accountRefs(),
            from,
            "budget-service",
            "Plan " + plan.id(),
            plan.commandId(),
            plan.sequence());
    return borrowers.hold(plan.borrowerId(), command);
  }

  private void accept(Plan pending, String holdId) {
    Instant now = businessTime.instant();
    if (!plans.accepted(pending, holdId, now)) {
      // Another try of the same plan got here first; it wrote the instalments and told the others.
      return;
    }
    instalments.insert(pending);
    planBeingMade.accepted(pending.borrowerId());
    endWhatIsReplaced(pending);
    deliveries.enqueue(PaperAfterAcceptance.KIND, pending.id(), Map.of("planId", pending.id()));
    feed.append(
        "PLAN_ACCEPTED",
        pending.borrowerId(),
        pending.accountRefs().getFirst(),
        Map.of(
            "planId", pending.id(),
            "accountRefs", pending.accountRefs(),
            "planKind", pending.terms().proposal().kind().name(),
            "confirmedBy", pending.confirmedBy().name(),
            "endsOn", pending.terms().proposal().endsOn().toString()));
  }

  private void endWhatIsReplaced(Plan pending) {
    plans.of(pending.borrowerId()).stream()
        .filter(plan -> plan.state() == PlanState.ACCEPTED && !plan.id().equals(pending.id()))
        .filter(plan -> plan.changeWantedAt().isPresent())
        .forEach(plan -> endOfPlan.end(plan, StageOfPlan.REPLACED));
  }

  /**
   * Leaves nothing half done: a hold that may stand all the same is taken back, however long it
   * takes.
   */
  private void giveUp(Plan pending, boolean surelyNoHold) {
    LOG.warnf("Plan %s is not accepted: collecting could not be held", pending.id());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (surelyNoHold) {
                plans.move(pending, PlanState.PENDING_HOLD, PlanState.NOT_ACCEPTED);
              } else if (plans.move(pending, PlanState.PENDING_HOLD, PlanState.WITHDRAWING)) {
                deliveries.enqueue(
                    HoldWithdrawal.KIND,
                    pending.commandId(),
                    Map.of("planId", pending.id(), "commandId", pending.commandId()));
              }
            });
  }

  static Problem notAccepted(RuntimeException cause) {
    LOG.debug("not accepted", cause);
    return Problem.unavailable(
        "not-accepted",
        "The plan is not accepted: collecting could not be stopped just now. Nothing has changed. Please try again in a moment.");
  }
}
