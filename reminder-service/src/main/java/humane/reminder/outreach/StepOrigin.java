package humane.reminder.outreach;

/** What a step comes from. */
public enum StepOrigin {
  /** The next rung of a case's ladder. */
  LADDER,
  /** The borrower asked. */
  ASKED,
  /** A date of an accepted plan is near. */
  INSTALMENT
}
