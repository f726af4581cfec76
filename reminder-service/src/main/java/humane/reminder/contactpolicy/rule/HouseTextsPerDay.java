package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/** At most one text a day. */
final class HouseTextsPerDay extends DailyCap {
  HouseTextsPerDay() {
    super("HOUSE-TEXTS-DAY", ReasonCode.TOO_MANY_TEXTS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText();
  }

  @Override
  boolean counts(PastContact past) {
    return past.channel() == Channel.SMS;
  }
}
