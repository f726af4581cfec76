package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/**
 * District of Columbia: one message within seven days may ask for consent, whatever the account.
 * One whose purpose nobody noted may have asked.
 */
final class UsDc01ConsentRequests extends RollingCap {
  UsDc01ConsentRequests() {
    super("US-DC-01", ReasonCode.TOO_MANY_TEXTS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText() && proposal.purpose() == Purpose.CONSENT_REQUEST;
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return (past.channel() == Channel.SMS || past.channel() == Channel.EMAIL)
        && (past.purpose() == null || past.purpose() == Purpose.CONSENT_REQUEST);
  }

  @Override
  Duration window(Row row) {
    return Duration.ofDays(row.number("windowDays"));
  }
}
