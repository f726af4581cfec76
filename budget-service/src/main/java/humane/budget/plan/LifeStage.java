package humane.budget.plan;

/** Where a plan stands in its life, as people speak of it. */
public enum LifeStage {
  OFFERED,
  BEING_ACCEPTED,
  WITHDRAWING,
  NOT_ACCEPTED,
  COOLING_OFF,
  KEPT,
  LATE,
  MISSED,
  RENEGOTIATED,
  COMPLETED,
  ENDED
}
