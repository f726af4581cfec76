package humane.reminder.borrowerclient;

/**
 * How likely the borrower is to need help; it may only choose a gentler or earlier-helping ladder.
 */
public enum Segment {
  SELF_CARE,
  STANDARD,
  EARLY_SUPPORT
}
