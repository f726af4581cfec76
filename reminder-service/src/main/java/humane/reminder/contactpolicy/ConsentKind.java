package humane.reminder.contactpolicy;

/** What a consent is for. */
public enum ConsentKind {
  SMS,
  AUTOMATED_VOICE,
  MORE_CALLS
}
