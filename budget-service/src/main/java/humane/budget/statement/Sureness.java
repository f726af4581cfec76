package humane.budget.statement;

/** How well a figure is known. A budget may be filled in before every bill is found. */
public enum Sureness {
  SURE,
  NOT_SURE
}
