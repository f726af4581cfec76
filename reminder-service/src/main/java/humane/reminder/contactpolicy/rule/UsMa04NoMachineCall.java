package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * Massachusetts: a machine cannot keep both of the state's rules on names, so it does not call
 * there (house rule).
 */
final class UsMa04NoMachineCall extends RowRule {
  UsMa04NoMachineCall() {
    super("US-MA-04");
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
    return row.never(ReasonCode.MACHINE_CALL_NOT_ALLOWED);
  }
}
