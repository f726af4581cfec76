package humane.budget.plan;

import java.time.LocalDate;
import java.util.List;

/** Reads a plan's stage out of what is stored of it: nothing about the calendar is stored twice. */
public final class StageOfPlan {
  public static final String PAID = "PAID";
  public static final String TERM_OVER = "TERM_OVER";
  public static final String BY_PERSON = "BY_PERSON";
  public static final String REPLACED = "REPLACED";
  public static final String STEPPED_BACK = "STEPPED_BACK";

  private StageOfPlan() {}

  public static LifeStage on(
      LocalDate today, Plan plan, List<TrackedInstalment> tracked, int coolingOffDays) {
    return switch (plan.state()) {
      case PENDING_HOLD -> LifeStage.BEING_ACCEPTED;
      case WITHDRAWING -> LifeStage.WITHDRAWING;
      case NOT_ACCEPTED -> LifeStage.NOT_ACCEPTED;
      case ENDED -> ended(plan.endedWhy().orElse(BY_PERSON));
      case ACCEPTED -> standing(today, plan, tracked, coolingOffDays);
    };
  }

  /** The last day on which the borrower may step back without a reason. */
  public static LocalDate coolingOffUntil(Plan plan, int coolingOffDays) {
    return LocalDate.ofInstant(plan.acceptedAt().orElseThrow(), plan.zone())
        .plusDays(coolingOffDays);
  }

  private static LifeStage ended(String why) {
    return switch (why) {
      case PAID, TERM_OVER -> LifeStage.COMPLETED;
      case REPLACED -> LifeStage.RENEGOTIATED;
      default -> LifeStage.ENDED;
    };
  }

  private static LifeStage standing(
      LocalDate today, Plan plan, List<TrackedInstalment> tracked, int coolingOffDays) {
    if (!today.isAfter(coolingOffUntil(plan, coolingOffDays))) {
      return LifeStage.COOLING_OFF;
    }
    List<TrackedInstalment> open = tracked.stream().filter(one -> one.openMinor() > 0).toList();
    if (open.stream().anyMatch(TrackedInstalment::missed)) {
      return LifeStage.MISSED;
    }
    if (open.stream().anyMatch(one -> one.dueOn().isBefore(today))) {
      return LifeStage.LATE;
    }
    return LifeStage.KEPT;
  }
}
