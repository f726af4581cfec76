package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;

/**
 * New York City: at most three calls, texts and e-mails together within seven days about an
 * account. Every attempt counts, reached or not; letters and visits do not.
 */
final class UsNyc01Attempts extends AccountCap {
  UsNyc01Attempts() {
    super("US-NYC-01", ReasonCode.TOO_MANY_CONTACTS, "attemptsMax");
  }

  @Override
  boolean counts(PastContact past) {
    return past.channel() == Channel.VOICE
        || past.channel() == Channel.SMS
        || past.channel() == Channel.EMAIL;
  }
}
