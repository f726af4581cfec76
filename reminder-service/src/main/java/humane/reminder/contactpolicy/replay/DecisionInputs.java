package humane.reminder.contactpolicy.replay;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that the gate was asked with. It holds no number, no name and no amount; accounts are named
 * by the random ids of the ledger.
 *
 * @param withHouse whether the house's numbers were asked too
 * @param packs a fingerprint of the content of each pack, table and calendar that spoke, by name
 */
public record DecisionInputs(
    ContactProposal proposal,
    Situation situation,
    List<String> jurisdictions,
    boolean withHouse,
    Instant at,
    Map<String, String> packs) {

  public DecisionInputs {
    jurisdictions = List.copyOf(jurisdictions);
    packs = Map.copyOf(packs);
  }

  /** The same question at another instant, or with or without the house. */
  public DecisionInputs asked(Instant when, boolean house) {
    return new DecisionInputs(proposal, situation, jurisdictions, house, when, packs);
  }
}
