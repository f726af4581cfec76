package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/** A collector gives the validation information. */
final class UsF28ValidationNotice extends NoticeFirst {
  UsF28ValidationNotice() {
    super("US-F-28", NoticeKind.VALIDATION);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.AGENCY || actor == Actor.DEBT_BUYER;
  }
}
