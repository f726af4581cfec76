package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Purpose;

/** A stop of texts is confirmed by one text, within minutes. */
final class UsT05Confirmation extends OptedOut {
  UsT05Confirmation() {
    super("US-T-05");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText() && proposal.purpose() == Purpose.OPT_OUT_CONFIRMATION;
  }
}
