package humane.budget.override;

import java.util.Optional;

/** Two people: who asked for more than is left cannot be the one who decides on it. */
public final class FourEyes {

  /** Why this person may not decide now. */
  public enum Refusal {
    SAME_PERSON("Whoever asked for an override cannot decide on it: a second person has to."),
    DECIDED("This override was decided before.");

    private final String text;

    Refusal(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private FourEyes() {}

  public static Optional<Refusal> refusal(PlanOverride asked, String decidedBy) {
    if (asked.state() != OverrideState.ASKED) {
      return Optional.of(Refusal.DECIDED);
    }
    boolean same = asked.askedBy().strip().equalsIgnoreCase(decidedBy.strip());
    return same ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
  }
}
