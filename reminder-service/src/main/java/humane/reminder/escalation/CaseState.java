package humane.reminder.escalation;

/** Where a case stands. */
public enum CaseState {
  /** Its ladder goes on. */
  OPEN,
  /** A hold covers the account; nothing is lost, and nothing is sent for it. */
  PAUSED,
  /** The ladder has come to a person, or words were missing. */
  WITH_A_PERSON,
  CLOSED
}
