package humane.reminder.contactpolicy;

/** What kind of number it is. */
public enum ContactPointKind {
  MOBILE,
  LANDLINE,
  WORK,
  OTHER
}
