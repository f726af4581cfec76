package humane.borrower.lawclock;

/** What a row counts for. */
public enum ClockKind {
  COMPLAINT,
  /** Access and the other rights of a person over the data held about them. */
  DATA_REQUEST,
  CREDIT_BUREAU_DISPUTE,
  KEEP_RECORDS,
  KEEP_RECORDINGS,
  KEEP_COMPLAINTS,
  KEEP_ASSESSMENTS,
  KEEP_ORAL_PLANS,
  SIGN_IN
}
