package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/** District of Columbia: at most five e-mails and texts within seven days about an account. */
final class UsDc01Messages extends AccountCap {
  UsDc01Messages() {
    super("US-DC-01", ReasonCode.TOO_MANY_TEXTS, "messagesMax");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText();
  }

  @Override
  boolean counts(PastContact past) {
    return past.channel() == Channel.SMS || past.channel() == Channel.EMAIL;
  }
}
