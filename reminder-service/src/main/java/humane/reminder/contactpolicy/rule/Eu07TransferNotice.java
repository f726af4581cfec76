package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.NoticeKind;

/**
 * European Union: a buyer of the debt tells the borrower of the transfer before first collecting.
 */
final class Eu07TransferNotice extends NoticeFirst {
  Eu07TransferNotice() {
    super("EU-07", NoticeKind.TRANSFER);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.DEBT_BUYER;
  }
}
