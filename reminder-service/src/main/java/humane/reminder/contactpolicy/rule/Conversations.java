package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;

/** Which past contacts were talks with the borrower, or may have been. */
final class Conversations {
  private Conversations() {}

  /** Whoever called. A call whose end is not known is taken for a conversation. */
  static boolean mayBe(PastContact past) {
    return past.channel() == Channel.VOICE
        && (past.outcome() == Outcome.CONVERSATION || past.outcome().isOpen());
  }
}
