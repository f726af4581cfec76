package humane.reminder.escalation;

/** What a rung asks for. */
public enum RungAction {
  /** A text or a call to an own number, through the gate. */
  TEXT,
  /** Somebody in the team looks at the case. */
  PERSON
}
