package humane.reminder.contactpolicy;

/** A notice that some laws want given before, or with, a contact. */
public enum NoticeKind {
  VALIDATION,
  AGENT_PARTICULARS,
  TRANSFER,
  OUTSOURCING
}
