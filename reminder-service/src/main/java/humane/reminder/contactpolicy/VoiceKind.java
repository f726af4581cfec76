package humane.reminder.contactpolicy;

/** A call one can talk to, or one that only says something (告知式). */
public enum VoiceKind {
  INTERACTIVE,
  ANNOUNCEMENT
}
