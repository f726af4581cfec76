package humane.budget.plan;

/** The life of a plan. Only ACCEPTED binds anybody. */
public enum PlanState {
  PENDING_HOLD,
  ACCEPTED,
  WITHDRAWING,
  NOT_ACCEPTED,
  ENDED
}
