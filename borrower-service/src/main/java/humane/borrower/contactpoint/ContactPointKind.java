package humane.borrower.contactpoint;

/** What kind of number it is. */
public enum ContactPointKind {
  MOBILE,
  LANDLINE,
  WORK,
  OTHER
}
