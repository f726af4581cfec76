package humane.reminder.contactpolicy;

/** Who speaks on our side of a call. */
public enum VoiceAgent {
  MACHINE,
  PERSON
}
