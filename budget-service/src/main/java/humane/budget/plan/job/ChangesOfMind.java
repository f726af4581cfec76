package humane.budget.plan.job;

import humane.budget.database.Database;
import humane.budget.plan.LifeEvent;
import humane.budget.plan.LifeStage;
import humane.budget.plan.MissedRule;
import humane.budget.plan.MoveToEnd;
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
 * What may be done with a plan that stands: step back early, move a date to the end, say that life
 * has changed; and, after two missed dates, have a person end it.
 */
@ApplicationScoped
public class ChangesOfMind {
  private final PlanStore plans;
  private final InstalmentStore instalments;
  private final EndOfPlan endOfPlan;
  private final Database database;
  private final PlanLimitsFile limits;
  private final ChangeFeed feed;
  private final Clock businessTime;

  ChangesOfMind(
      PlanStore plans,
      InstalmentStore instalments,
      EndOfPlan endOfPlan,
      Database database,
      PlanLimitsFile limits,
      ChangeFeed feed,
      @BusinessTime Clock businessTime) {
    this.plans = plans;
    this.instalments = instalments;
    this.endOfPlan = endOfPlan;
    this.database = database;
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

  /**
   * Moves what is open of a date to the end, as the rule told in the agreement says.
   *
   * @throws Problem 409 naming why the date stays where it is
   */
  @Transactional
  public Plan moveToEnd(Plan plan, LocalDate date) {
    database.lockBorrower(plan.borrowerId());
    if (PlanLife.after(stageOf(plan), LifeEvent.MOVED_TO_END).isEmpty()) {
      throw Problem.conflict("plan-ended", "This plan does not stand any more.");
    }
    switch (moved(plan, date)) {
      case MoveToEnd.NotMoved stays -> throw notMoved(stays.why());
      case MoveToEnd.Moved moved -> {
        instalments.move(plan.id(), moved, businessTime.instant());
        feed.append(
            "PLAN_CHANGED",
            plan.borrowerId(),
            plan.accountRefs().getFirst(),
            Map.of(
                "planId", plan.id(),
                "accountRefs", plan.accountRefs(),
                "why", "MOVED_TO_END",
                "movedFrom", date.toString(),
                "endsOn", moved.lastOn().toString()));
      }
    }
    return plans.byId(plan.id()).orElseThrow();
  }

  /** What would come of moving this date today; nothing is changed. */
  public MoveToEnd.Answer moved(Plan plan, LocalDate date) {
    LocalDate today = today(plan);
    MoveToEnd rule = new MoveToEnd(plan.terms(), limits.on(today), limits.movesPerYearMaxOn(today));
    return rule.move(date, instalments.of(plan.id()), today);
  }

  private static Problem notMoved(MoveToEnd.WhyNot why) {
    return switch (why) {
      case NOTHING_OPEN -> Problem.conflict("nothing-open", "Nothing is open on that date.");
      case NOT_YET_NEAR ->
          Problem.conflict(
              "not-yet-near",
              "That date is still far off: it can move once its note has gone out.");
      case MOVED_OFTEN_ENOUGH ->
          Problem.conflict(
              "moved-often-enough",
              "Dates have moved as often as the rule allows in a year. Say that your circumstances have changed, and the plan is made anew.");
      case FOR_A_TIME_ONLY ->
          Problem.conflict(
              "for-a-time-only",
              "This plan is for a few months only; a person looks at it with you.");
      case BEYOND_THE_TIME_ALLOWED ->
          Problem.conflict(
              "beyond-the-time-allowed",
              "The plan would last longer than the law allows. A person looks at it with you.");
    };
  }

  /**
   * Ends a plan of which dates were missed in a row. Collecting may begin again by it, so a person
   * decides it, and says why.
   *
   * @throws Problem 409 unless at least two dates in a row were missed
   */
  @Transactional
  public Plan endByPerson(Plan plan, String name, String reason) {
    database.lockBorrower(plan.borrowerId());
    boolean mayEnd =
        PlanLife.after(stageOf(plan), LifeEvent.ENDED_BY_PERSON).isPresent()
            && MissedRule.after(instalments.of(plan.id())) == MissedRule.Consequence.PERSON;
    if (!mayEnd) {
      throw Problem.conflict(
          "plan-kept", "A plan is ended only after two dates in a row were missed.");
    }
    plans.endedBy(plan.id(), name, reason);
    endOfPlan.end(plan, StageOfPlan.BY_PERSON);
    return plans.byId(plan.id()).orElseThrow();
  }

  private LocalDate today(Plan plan) {
    return LocalDate.ofInstant(businessTime.instant(), plan.zone());
  }
}
