package humane.budget.plan.job;

import humane.budget.plan.Plan;
import humane.budget.plan.store.PlanStore;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.RecurringJob;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Finishes what a crash left between "the hold is being set" and "accepted". */
@ApplicationScoped
class PendingPlans implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(PendingPlans.class);

  /** Longer than a living request takes, so that no request is overtaken by this job. */
  private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PlanStore plans;
  private final HoldOfPlan holdOfPlan;
  private final Clock systemTime;

  PendingPlans(PlanStore plans, HoldOfPlan holdOfPlan, @SystemTime Clock systemTime) {
    this.plans = plans;
    this.holdOfPlan = holdOfPlan;
    this.systemTime = systemTime;
  }

  @Override
  public String name() {
    return "pending-plans";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    finish(systemTime.instant().minus(LEFT_ALONE_FOR));
  }

  /** Each plan asked for before this instant is accepted, or given up for good. */
  void finish(java.time.Instant askedBefore) {
    for (Plan plan : plans.pendingSince(askedBefore)) {
      try {
        holdOfPlan.setAndAccept(plan);
      } catch (Problem notAccepted) {
        LOG.infof("Plan %s was left half way and is given up: %s", plan.id(), notAccepted.slug());
      }
    }
  }
}
