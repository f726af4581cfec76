package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/** India: the borrower is told which agency it is before that makes contact. */
final class In13AgencyDetails extends NoticeFirst {
  In13AgencyDetails() {
    super("IN-13", NoticeKind.AGENT_PARTICULARS);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.AGENCY;
  }
}
