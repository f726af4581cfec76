package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/** China: the borrower is told before an agency first makes contact. */
final class CnCp01OutsourcingNotice extends NoticeFirst {
  CnCp01OutsourcingNotice() {
    super("CN-CP-01", NoticeKind.OUTSOURCING);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.AGENCY;
  }
}
