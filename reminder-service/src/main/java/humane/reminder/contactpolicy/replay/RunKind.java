package humane.reminder.contactpolicy.replay;

/** What a run asks of the past. */
public enum RunKind {
  REPLAY,
  BACKTEST
}
