package humane.budget.plan;

import static humane.budget.plan.LifeEvent.ASKED_FOR;
import static humane.budget.plan.LifeEvent.CAUGHT_UP;
import static humane.budget.plan.LifeEvent.COOLING_OFF_OVER;
import static humane.budget.plan.LifeEvent.DATE_PASSED;
import static humane.budget.plan.LifeEvent.ENDED_BY_PERSON;
import static humane.budget.plan.LifeEvent.GRACE_OVER;
import static humane.budget.plan.LifeEvent.HOLD_REFUSED;
import static humane.budget.plan.LifeEvent.HOLD_SET;
import static humane.budget.plan.LifeEvent.HOLD_TAKEN_BACK;
import static humane.budget.plan.LifeEvent.HOLD_UNCERTAIN;
import static humane.budget.plan.LifeEvent.MOVED_TO_END;
import static humane.budget.plan.LifeEvent.PAID_UP;
import static humane.budget.plan.LifeEvent.REPLACED;
import static humane.budget.plan.LifeEvent.STEPPED_BACK;
import static humane.budget.plan.LifeEvent.TERM_OVER;
import static humane.budget.plan.LifeStage.BEING_ACCEPTED;
import static humane.budget.plan.LifeStage.COMPLETED;
import static humane.budget.plan.LifeStage.COOLING_OFF;
import static humane.budget.plan.LifeStage.ENDED;
import static humane.budget.plan.LifeStage.KEPT;
import static humane.budget.plan.LifeStage.LATE;
import static humane.budget.plan.LifeStage.MISSED;
import static humane.budget.plan.LifeStage.NOT_ACCEPTED;
import static humane.budget.plan.LifeStage.OFFERED;
import static humane.budget.plan.LifeStage.RENEGOTIATED;
import static humane.budget.plan.LifeStage.WITHDRAWING;

import java.util.List;
import java.util.Optional;

/**
 * Every step a plan's life can take. What is not in the list cannot happen. Within the cooling-off
 * days nothing is late: whoever has just agreed may still step back.
 */
public final class PlanLife {

  /** From one stage by an event to another. */
  public record Step(LifeStage from, LifeEvent by, LifeStage to) {}

  public static final List<Step> STEPS =
      List.of(
          new Step(OFFERED, ASKED_FOR, BEING_ACCEPTED),
          new Step(NOT_ACCEPTED, ASKED_FOR, BEING_ACCEPTED),
          new Step(BEING_ACCEPTED, HOLD_SET, COOLING_OFF),
          new Step(BEING_ACCEPTED, HOLD_REFUSED, NOT_ACCEPTED),
          new Step(BEING_ACCEPTED, HOLD_UNCERTAIN, WITHDRAWING),
          new Step(WITHDRAWING, HOLD_TAKEN_BACK, NOT_ACCEPTED),
          new Step(COOLING_OFF, COOLING_OFF_OVER, KEPT),
          new Step(COOLING_OFF, STEPPED_BACK, ENDED),
          new Step(COOLING_OFF, MOVED_TO_END, COOLING_OFF),
          new Step(COOLING_OFF, PAID_UP, COMPLETED),
          new Step(COOLING_OFF, REPLACED, RENEGOTIATED),
          new Step(KEPT, DATE_PASSED, LATE),
          new Step(KEPT, MOVED_TO_END, KEPT),
          new Step(KEPT, PAID_UP, COMPLETED),
          new Step(KEPT, TERM_OVER, COMPLETED),
          new Step(KEPT, REPLACED, RENEGOTIATED),
          new Step(LATE, CAUGHT_UP, KEPT),
          new Step(LATE, MOVED_TO_END, KEPT),
          new Step(LATE, GRACE_OVER, MISSED),
          new Step(LATE, PAID_UP, COMPLETED),
          new Step(LATE, REPLACED, RENEGOTIATED),
          new Step(MISSED, CAUGHT_UP, KEPT),
          new Step(MISSED, MOVED_TO_END, KEPT),
          new Step(MISSED, PAID_UP, COMPLETED),
          new Step(MISSED, REPLACED, RENEGOTIATED),
          new Step(MISSED, ENDED_BY_PERSON, ENDED));

  private PlanLife() {}

  /** Where an event leads from a stage; nothing when it cannot happen there. */
  public static Optional<LifeStage> after(LifeStage stage, LifeEvent event) {
    return STEPS.stream()
        .filter(step -> step.from() == stage && step.by() == event)
        .map(Step::to)
        .findFirst();
  }
}
