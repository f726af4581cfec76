package humane.benchmarks.policy;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;

/** The whole rulebook, as the service runs it; the packs are looked up for each decision. */
final class OurGate implements Gate {
  private final Packs packs = Packs.shipped();
  private final ContactPolicy policy = Rulebook.policy();

  @Override
  public Object prepared(Asked asked) {
    return asked;
  }

  @Override
  public Verdict decide(Object prepared) {
    Asked asked = (Asked) prepared;
    return policy
        .decide(
            asked.proposal(),
            asked.situation(),
            packs.termsOn(asked.jurisdictions(), asked.at()),
            asked.at())
        .verdict();
  }
}
