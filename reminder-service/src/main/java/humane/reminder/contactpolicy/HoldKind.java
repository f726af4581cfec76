package humane.reminder.contactpolicy;

/** Why collecting stands still (conduct §4). What passes each, and how it ends, is dated data. */
public enum HoldKind {
  DECEASED,
  BANKRUPTCY,
  TIME_BARRED,
  BREATHING_SPACE,
  MENTAL_HEALTH_MORATORIUM,
  CEASE,
  REPRESENTED,
  MINOR,
  NO_SAFE_CHANNEL,
  DISPUTE,
  COMPLAINT,
  DISTRESS,
  BEREAVED,
  MEDICAL_EMERGENCY,
  CALAMITY,
  FAMILY_OCCASION,
  PLAN_IN_GOOD_STANDING,
  PLAN_BEING_MADE,
  HARDSHIP_REVIEW,
  PROMISE_TO_PAY
}
