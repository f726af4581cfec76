package humane.budget.plan;

/** What moves a plan from one stage of its life to the next. */
public enum LifeEvent {
  ASKED_FOR,
  HOLD_SET,
  HOLD_REFUSED,
  HOLD_UNCERTAIN,
  HOLD_TAKEN_BACK,
  COOLING_OFF_OVER,
  STEPPED_BACK,
  DATE_PASSED,
  GRACE_OVER,
  CAUGHT_UP,
  MOVED_TO_END,
  PAID_UP,
  TERM_OVER,
  REPLACED,
  ENDED_BY_PERSON
}
