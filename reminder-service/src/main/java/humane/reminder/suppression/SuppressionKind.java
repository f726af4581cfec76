package humane.reminder.suppression;

/** What a suppression stops. */
public enum SuppressionKind {
  /** The borrower ended a channel, or all of them, on every own number. */
  OPT_OUT,
  /** The number is not the borrower's: it is stopped for everybody it stands for. */
  WRONG_PERSON,
  /** Something happened that collecting must respect, as in the table of holds. */
  HOLD
}
