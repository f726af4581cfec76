package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/** Who did not answer is not rung again on the same day. */
final class HouseSecondDial extends DailyCap {
  HouseSecondDial() {
    super("HOUSE-SECOND-DIAL", ReasonCode.TOO_MANY_UNANSWERED);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  boolean counts(PastContact past) {
    return past.channel() == Channel.VOICE && CnCba02Unanswered.isUnanswered(past.outcome());
  }
}
