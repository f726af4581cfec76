package humane.budget.plan.job;

import humane.budget.plan.LifeEvent;
import humane.budget.plan.LifeStage;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanLife;
import humane.budget.plan.StageOfPlan;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PlanStore;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a borrower may do with a plan that stands: step back early, or say that life has changed.
 */
@ApplicationScoped
public class ChangesOfMind {
  private final PlanStore plans;
  private final InstalmentStore instalments;
  private final EndOfPlan endOfPlan;
  private final PlanLimitsFile limits;
  private final ChangeFeed feed;
  private final Clock businessTime;

  ChangesOfMind(
      PlanStore plans,
      InstalmentStore instalments,
      EndOfPlan endOfPlan,
      PlanLimitsFile limits,
      ChangeFeed feed,
      @BusinessTime Clock businessTime) {
    this.plans = plans;
    this.instalments = instalments;
    this.endOfPlan = endOfPlan;
    this.limits = limits;
    this.feed = feed;
    this.businessTime = businessTime;
  }

  public LifeStage stageOf(Plan plan) {
    LocalDate today = today(plan);
    return StageOfPlan.on(
        today, plan, instalments.of(plan.id()), limits.on(today).coolingOffDays());
  }

  /** Ends a plan in its first days, without a reason and without a cost. */
  @Transactional
  public Plan stepBack(Plan plan) {
    if (PlanLife.after(stageOf(plan), LifeEvent.STEPPED_BACK).isEmpty()) {
      throw Problem.conflict(
          "cooling-off-over",
          "The days to step back without a reason are over. If your life has changed, say so, and the plan is looked at again.");
    }
    endOfPlan.end(plan, StageOfPlan.STEPPED_BACK);
    return plans.byId(plan.id()).orElseThrow();
  }

  /** The plan stands, and collecting stays stopped, until another plan replaces it. */
  @Transactional
  public Plan changeWanted(Plan plan) {
    if (PlanLife.after(stageOf(plan), LifeEvent.REPLACED).isEmpty()) {
      throw Problem.conflict("plan-ended", "This plan does not stand any more.");
    }
    if (plans.changeWanted(plan, businessTime.instant())) {
      feed.append(
          "PLAN_CHANGED",
          plan.borrowerId(),
          plan.accountRefs().getFirst(),
          Map.of("planId", plan.id(), "accountRefs", plan.accountRefs(), "why", "CIRCUMSTANCES"));
    }
    return plans.byId(plan.id()).orElseThrow();
  }

  private LocalDate today(Plan plan) {
    return LocalDate.ofInstant(businessTime.instant(), plan.zone());
  }
}
