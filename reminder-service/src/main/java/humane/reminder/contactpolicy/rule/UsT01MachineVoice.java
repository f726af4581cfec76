package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * An artificial or recorded voice needs prior express consent. Only a landline is known not to be a
 * mobile.
 */
final class UsT01MachineVoice extends RowRule {
  UsT01MachineVoice() {
    super("US-T-01");
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isMachineVoice();
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactPointFacts point = situation.contactPoint();
    if (point.kind() == ContactPointKind.LANDLINE) return Finding.NO_OBJECTION;
    for (Consent consent : situation.consents())
      if (consent.kind() == ConsentKind.AUTOMATED_VOICE
          && consent.covers(point)
          && consent.standsAt(at)) return Finding.NO_OBJECTION;
    return row.never(ReasonCode.CONSENT_MISSING);
  }
}
