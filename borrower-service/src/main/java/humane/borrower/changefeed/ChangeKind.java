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
  /** A date that a law or the house sets for it has passed. */
  COMPLAINT_OVERDUE,
  DATA_REQUEST_MADE,
  /** On the own page: a person of the team is asked to ring, and when. */
  CALL_BACK_WANTED,
  /** A hold lapses soon, or its time to be looked at has come. */
  HOLD_ENDS_SOON,
  /** A measure of the risk model has left its bounds: a person looks. */
  RISK_ALARM,
  /** Who the person is was forgotten. */
  ERASED,
  /** The records are forgotten too: their lawful keeping has ended. */
  RECORDS_ENDED
}
