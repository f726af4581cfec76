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
import org.jspecify.annotations.Nullable;

/**
 * A call at the time the borrower agreed to: the house's spacing and daily caps do not stand in its
 * way, or it could never be.
 */
final class CallBack {
  private static final String ROW = "HOUSE-REPLY";

  private CallBack() {}

  static boolean isDue(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant agreed = agreed(proposal, situation);
    Row row = agreed == null ? null : terms.row(ROW);
    if (agreed == null || row == null) return false;
    Duration around = around(row);
    return !at.isBefore(agreed.minus(around)) && at.isBefore(agreed.plus(around));
  }

  /** When such a call will be due; null if none is agreed, or its minutes have begun. */
  static @Nullable Instant begins(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant agreed = agreed(proposal, situation);
    Row row = agreed == null ? null : terms.row(ROW);
    if (agreed == null || row == null) return null;
    Instant begins = agreed.minus(around(row));
    return begins.isAfter(at) ? begins : null;
  }

  private static @Nullable Instant agreed(ContactProposal proposal, Situation situation) {
    ContactRequest request = situation.request();
    return request == null
            || !proposal.isVoice()
            || proposal.purpose() != Purpose.REQUESTED_REPLY
            || request.channel() != Channel.VOICE
        ? null
        : request.callBackAt();
  }

  /** How long before and after the time agreed the call may be. */
  static Duration around(Row row) {
    return Duration.ofMinutes(row.number("callBackMinutesAround"));
  }

  /** Our calls so far that were tries of it. */
  static long tries(Row row, Instant agreed, Situation situation) {
    Duration around = Duration.ofMinutes(row.number("callBackWindowMinutes"));
    return situation.history().stream()
        .filter(past -> past.isOutbound() && past.channel() == Channel.VOICE)
        .filter(
            past ->
                !past.at().isBefore(agreed.minus(around))
                    && past.at().isBefore(agreed.plus(around)))
        .count();
  }
}
