package humane.simulation;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.packs.BrokenPolicyFile;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.packs.TeamSettings;
import humane.reminder.contactpolicy.rule.Rulebook;
import humane.reminder.escalation.Ladders;
import humane.reminder.escalation.store.LadderFiles;
import humane.reminder.outreach.Choosing;
import humane.reminder.wording.Templates;
import humane.reminder.wording.store.WordingFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service's own rulebook, packs, ladders and approved texts, put together as it does. */
record Rules(Packs packs, Choosing choosing, Ladders ladders, Templates templates) {

  /**
   * @param settings a team's own, as the service takes them; null for none
   * @param ladders the text of a team's own ladder files
   */
  static Rules of(@Nullable Path settings, List<String> ladders) {
    try {
      TeamSettings team = settings == null ? TeamSettings.NONE : TeamSettings.read(settings);
      ContactPolicy policy = Rulebook.policy(team.ownRules());
      Templates templates = WordingFiles.templates();
      return new Rules(
          Packs.shipped().tightenedBy(team),
          new Choosing(policy, Account::tokenOf),
          LadderFiles.with(ladders, templates),
          templates);
    } catch (BrokenPolicyFile | IllegalArgumentException broken) {
      throw new BadInput(String.valueOf(broken.getMessage()));
    }
  }

  TermsOnDate terms(List<String> jurisdictions, Instant at) {
    return packs.termsOn(jurisdictions, at);
  }
}
