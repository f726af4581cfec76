package humane.reminder.ledger;

/** What a ledger entry tells of. The names are agreed with outsiders. */
public enum EntryKind {
  DECISION,
  ATTEMPT,
  OUTCOME,
  REPLY,
  SUPPRESSION,
  OUTSIDE_CONTACT,
  PERSON,
  ERASURE
}
