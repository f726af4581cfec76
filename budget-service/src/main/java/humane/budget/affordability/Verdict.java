package humane.budget.affordability;

/** Whether something is left at the end of an ordinary month. */
public enum Verdict {
  SURPLUS,
  NOTHING,
  NOT_YET_KNOWN
}
