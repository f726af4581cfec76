package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/** District of Columbia: at most four calls within seven days about an account, answered or not. */
final class UsDc01Calls extends AccountCap {
  UsDc01Calls() {
    super("US-DC-01", ReasonCode.TOO_MANY_CALLS, "callsMax");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  boolean counts(PastContact past) {
    return past.channel() == Channel.VOICE;
  }
}
