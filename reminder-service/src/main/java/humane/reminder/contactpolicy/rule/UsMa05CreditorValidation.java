package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/** Massachusetts: a creditor gives the validation information too. */
final class UsMa05CreditorValidation extends NoticeFirst {
  UsMa05CreditorValidation() {
    super("US-MA-05", NoticeKind.VALIDATION);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.LENDER;
  }
}
