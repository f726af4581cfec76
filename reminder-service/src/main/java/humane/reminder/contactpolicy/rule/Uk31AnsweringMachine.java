package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/**
 * After an answering machine took a call, no call to that number within a day without a person
 * ready to speak.
 */
final class Uk31AnsweringMachine extends RollingCap {
  Uk31AnsweringMachine() {
    super("UK-31", ReasonCode.TOO_SOON_AFTER_LAST);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isMachineVoice();
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return past.channel() == Channel.VOICE
        && (past.outcome() == Outcome.VOICEMAIL || past.outcome().isOpen())
        && past.isTo(situation.contactPoint());
  }

  @Override
  Duration window(Row row) {
    return Duration.ofHours(row.number("windowHours"));
  }
}
