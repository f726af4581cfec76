package humane.reminder.contactpolicy;

import java.util.ArrayList;
import java.util.List;

/** The rules of a rulebook that may object under some terms, in its order, each with its row. */
final class RulesInForce {
  private final List<ContactRule> rulebook;
  private final ContactRule[] all;
  private final ContactRule[] withoutHolds;

  private RulesInForce(List<ContactRule> rulebook, List<ContactRule> inForce) {
    this.rulebook = rulebook;
    this.all = inForce.toArray(ContactRule[]::new);
    this.withoutHolds =
        inForce.stream().filter(rule -> !rule.judgesHoldsOnly()).toArray(ContactRule[]::new);
  }

  static RulesInForce of(List<ContactRule> rulebook, TermsOnDate terms) {
    List<ContactRule> inForce = new ArrayList<>();
    for (ContactRule rule : rulebook) {
      ContactRule standing = rule.inForce(terms);
      if (standing != null) inForce.add(standing);
    }
    return new RulesInForce(rulebook, inForce);
  }

  boolean isOf(List<ContactRule> other) {
    return rulebook.equals(other);
  }

  /** Those that can have anything to say of this person. */
  ContactRule[] about(Situation situation) {
    return situation.holds().isEmpty() ? withoutHolds : all;
  }
}
