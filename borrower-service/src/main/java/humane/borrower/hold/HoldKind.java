package humane.borrower.hold;

/**
 * Why nothing, or little, may reach the borrower. What passes each is decided by reminder-service's
 * table.
 */
public enum HoldKind {
  DECEASED,
  CEASE,
  BANKRUPTCY,
  REPRESENTED,
  BREATHING_SPACE,
  MENTAL_HEALTH_MORATORIUM,
  DISTRESS,
  DISPUTE,
  COMPLAINT,
  HARDSHIP_REVIEW,
  PLAN_BEING_MADE,
  BEREAVED,
  MEDICAL_EMERGENCY,
  CALAMITY,
  FAMILY_OCCASION,
  PLAN_IN_GOOD_STANDING,
  PROMISE_TO_PAY,
  TIME_BARRED,
  MINOR,
  NO_SAFE_CHANNEL
}
