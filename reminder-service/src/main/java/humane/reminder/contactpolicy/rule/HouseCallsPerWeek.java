package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/** At most two calls in a week. */
final class HouseCallsPerWeek extends RollingCap {
  HouseCallsPerWeek() {
    super("HOUSE-CALLS-WEEK", ReasonCode.TOO_MANY_CALLS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return past.channel() == Channel.VOICE;
  }

  @Override
  Duration window(Row row) {
    return Duration.ofDays(row.number("windowDays"));
  }

  @Override
  boolean isLiftedForCallBack() {
    return true;
  }
}
