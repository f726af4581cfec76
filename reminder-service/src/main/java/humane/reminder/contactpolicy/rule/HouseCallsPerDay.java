package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/** At most one call a day. */
final class HouseCallsPerDay extends DailyCap {
  HouseCallsPerDay() {
    super("HOUSE-CALLS-DAY", ReasonCode.TOO_MANY_CALLS);
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
