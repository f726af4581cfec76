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
  PROMISE_TO_PAY,
  /**
   * A reply may mean something that protects, or is in a language we do not read: a person looks.
   */
  REPLY_UNREAD;

  /** Whether reminder-service alone knows of it, so that no contact card ever tells of it. */
  public boolean isKeptHere() {
    return this == REPLY_UNREAD;
  }
}
