package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;

/**
 * A call at the time the borrower agreed to: the house's spacing and daily caps do not stand in its
 * way, or it could never be.
 */
final class CallBack {
  private CallBack() {}

  static boolean isDue(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactRequest request = situation.request();
    if (request == null || request.callBackAt() == null) return false;
    if (!proposal.isVoice()
        || proposal.purpose() != Purpose.REQUESTED_REPLY
        || request.channel() != Channel.VOICE) return false;
    Row row = terms.row("HOUSE-REPLY");
    if (row == null) return false;
    Duration around = Duration.ofMinutes(row.number("callBackMinutesAround"));
    Instant agreed = request.callBackAt();
    return !at.isBefore(agreed.minus(around)) && at.isBefore(agreed.plus(around));
  }

  /** Our calls so far within the minutes around the time agreed. */
  static long tries(Instant agreed, Duration around, Situation situation) {
    return situation.history().stream()
        .filter(past -> past.isOutbound() && past.channel() == Channel.VOICE)
        .filter(
            past ->
                !past.at().isBefore(agreed.minus(around))
                    && past.at().isBefore(agreed.plus(around)))
        .count();
  }
}
