package humane.reminder.contactpolicy;

/** The three answers of the gate, as the interface names them. */
public enum Verdict {
  CLEARED,
  DEFERRED,
  REFUSED
}
