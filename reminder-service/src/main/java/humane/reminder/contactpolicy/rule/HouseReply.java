package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;

/**
 * What the borrower asked for comes on the channel they asked for, within a day, or close to the
 * time agreed with one retry. That there was a request at all is judged by {@link HouseRequest}.
 */
final class HouseReply extends RowRule {
  HouseReply() {
    super("HOUSE-REPLY");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.purpose() == Purpose.REQUESTED_REPLY;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactRequest request = situation.request();
    if (request == null) return Finding.NO_OBJECTION;
    if (request.channel() != proposal.channel()) return row.never(ReasonCode.NOT_AS_ASKED);
    if (request.callBackAt() != null) return callBack(row, request.callBackAt(), situation, at);
    if (at.isBefore(request.at())) return row.notBefore(ReasonCode.NOT_AS_ASKED, request.at());
    boolean isInTime = at.isBefore(request.at().plus(Duration.ofHours(row.number("replyHours"))));
    return isInTime ? Finding.NO_OBJECTION : row.never(ReasonCode.NOT_AS_ASKED);
  }

  private static Finding callBack(Row row, Instant agreed, Situation situation, Instant at) {
    Duration around = CallBack.around(row);
    if (at.isBefore(agreed.minus(around)))
      return row.notBefore(ReasonCode.NOT_AS_ASKED, agreed.minus(around));
    boolean isOver = !at.isBefore(agreed.plus(around));
    boolean isTried = CallBack.tries(row, agreed, situation) >= row.number("callBackTriesMax");
    return isOver || isTried ? row.never(ReasonCode.NOT_AS_ASKED) : Finding.NO_OBJECTION;
  }
}
