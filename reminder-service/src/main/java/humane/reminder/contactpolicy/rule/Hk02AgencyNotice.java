package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/** Hong Kong: the borrower is told in writing before an agency is used. */
final class Hk02AgencyNotice extends NoticeFirst {
  Hk02AgencyNotice() {
    super("HK-02", NoticeKind.OUTSOURCING);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.AGENCY;
  }
}
