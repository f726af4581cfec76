package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Situation;

/** Which past contacts were talks with the borrower, or may have been. */
final class Conversations {
  private Conversations() {}

  static boolean mayBeIn(Situation situation) {
    return situation.hasHad(Outcome.CONVERSATION)
        || situation.hasHad(Outcome.PENDING)
        || situation.hasHad(Outcome.UNKNOWN);
  }

  /** Whoever called. A call whose end is not known is taken for a conversation. */
  static boolean mayBe(PastContact past) {
    return past.channel() == Channel.VOICE
        && (past.outcome() == Outcome.CONVERSATION || past.outcome().isOpen());
  }
}
