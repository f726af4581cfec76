package humane.borrower.changefeed;

/** The agreed kinds of change; their names are an interface. */
public enum ChangeKind {
  ACCOUNT_IN_ARREARS,
  ACCOUNT_CURED,
  ACCOUNT_CLOSED,
  PAYMENT,
  HOLD_SET,
  HOLD_ENDED,
  CONTACT_POINT_CHANGED,
  WISHES_CHANGED,
  SEGMENT_CHANGED,
  MESSAGE_WANTED,
  /** A file states more owed while a moratorium, a dispute, a pause or a kept plan stands. */
  BALANCE_ROSE,
  /** On the borrower's own page: a person of the team has to see it. */
  COMPLAINT_MADE,
  DATA_REQUEST_MADE,
  ERASED
}
