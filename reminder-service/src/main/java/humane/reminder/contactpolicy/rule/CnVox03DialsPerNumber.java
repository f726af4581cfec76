package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/** China: at most ten dials to a number within thirty days (a default, not law). */
final class CnVox03DialsPerNumber extends RollingCap {
  CnVox03DialsPerNumber() {
    super("CN-VOX-03", ReasonCode.TOO_MANY_CALLS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return past.channel() == Channel.VOICE && past.isTo(situation.contactPoint());
  }

  @Override
  Duration window(Row row) {
    return Duration.ofDays(row.number("windowDays"));
  }
}
