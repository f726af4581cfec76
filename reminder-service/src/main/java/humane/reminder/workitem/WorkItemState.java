package humane.reminder.workitem;

/** Open until somebody takes it, claimed until it is done. */
public enum WorkItemState {
  OPEN,
  CLAIMED,
  CLOSED
}
