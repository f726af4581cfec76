package humane.reminder.contactpolicy.replay;

/** How far a run is. One that a crash interrupted starts over by itself. */
public enum RunState {
  WAITING,
  RUNNING,
  DONE,
  FAILED
}
