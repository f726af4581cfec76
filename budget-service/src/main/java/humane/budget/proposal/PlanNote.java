package humane.budget.proposal;

/** What is said beside the proposals. Stable codes; the text is for people. */
public enum PlanNote {
  NOTHING_TO_PLAN("Nothing is late on these accounts, so there is nothing to plan."),
  NOTHING_FITS_THE_BOUND(
      "At the present rate no plan within what is left reaches zero in the time the rules allow."),
  CONCESSION_WOULD_HELP("With a lower rate, or none, a plan would fit. A person can decide that."),
  ASK_A_PERSON("You can ask a person to look at this with you, at any time.");

  private final String text;

  PlanNote(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
