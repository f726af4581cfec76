package humane.budget.plan.job;

import humane.budget.plan.Plan;
import humane.budget.plan.store.PlanStore;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.kit.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Ends plans, each with its reason, and the hold with it. */
@ApplicationScoped
class EndOfPlan {
  private final PlanStore plans;
  private final Deliveries deliveries;
  private final ChangeFeed feed;
  private final Clock businessTime;

  EndOfPlan(
      PlanStore plans, Deliveries deliveries, ChangeFeed feed, @BusinessTime Clock businessTime) {
    this.plans = plans;
    this.deliveries = deliveries;
    this.feed = feed;
    this.businessTime = businessTime;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void end(Plan plan, String why) {
    if (!plans.ended(plan.id(), why, businessTime.instant())) {
      return;
    }
    plan.holdId()
        .ifPresent(
            holdId ->
                deliveries.enqueue(
                    HoldEnd.KIND,
                    holdId,
                    Map.of("borrowerId", plan.borrowerId(), "holdId", holdId, "why", why)));
    feed.append(
        "PLAN_ENDED",
        plan.borrowerId(),
        plan.accountRefs().getFirst(),
        Map.of("planId", plan.id(), "accountRefs", plan.accountRefs(), "why", why));
  }
}
