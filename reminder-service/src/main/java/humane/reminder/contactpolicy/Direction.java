package humane.reminder.contactpolicy;

/** Who started a past contact. */
public enum Direction {
  OUTBOUND,
  INBOUND
}
