package humane.reminder.contactpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of a rulebook that may object under some terms, in its order, each with its row. Which
 * of them are about a kind of contact is found out once.
 */
final class RulesInForce {
  private final List<ContactRule> rulebook;
  private final List<ContactRule> inForce;

  /** As many entries as there are kinds of contact, at most. */
  private final Map<ContactKind, Chosen> byKind = new ConcurrentHashMap<>();

  /** Those about one kind of contact, and of these the ones that look back only left out. */
  private record Chosen(
      ContactRule[] all,
      ContactRule[] withoutHolds,
      ContactRule[] ahead,
      ContactRule[] aheadWithoutHolds) {}

  private RulesInForce(List<ContactRule> rulebook, List<ContactRule> inForce) {
    this.rulebook = rulebook;
    this.inForce = inForce;
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

  /** Those about this kind of contact that can have anything to say of this person. */
  ContactRule[] about(ContactProposal proposal, Situation situation) {
    Chosen chosen = chosen(proposal);
    return situation.holds().isEmpty() ? chosen.withoutHolds : chosen.all;
  }

  /** The same without those that look back only. */
  ContactRule[] lookingAhead(ContactProposal proposal, Situation situation) {
    Chosen chosen = chosen(proposal);
    return situation.holds().isEmpty() ? chosen.aheadWithoutHolds : chosen.ahead;
  }

  private Chosen chosen(ContactProposal proposal) {
    ContactKind kind = ContactKind.of(proposal);
    Chosen known = byKind.get(kind);
    return known != null ? known : byKind.computeIfAbsent(kind, each -> chosenFor(proposal));
  }

  private Chosen chosenFor(ContactProposal proposal) {
    List<ContactRule> all = inForce.stream().filter(rule -> rule.concerns(proposal)).toList();
    List<ContactRule> ahead = all.stream().filter(rule -> !rule.looksBackOnly()).toList();
    return new Chosen(array(all), withoutHolds(all), array(ahead), withoutHolds(ahead));
  }

  private static ContactRule[] withoutHolds(List<ContactRule> rules) {
    return array(rules.stream().filter(rule -> !rule.judgesHoldsOnly()).toList());
  }

  private static ContactRule[] array(List<ContactRule> rules) {
    return rules.toArray(ContactRule[]::new);
  }
}
