package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * China: at most three connected announcement calls a day, those of the lender and all its agencies
 * together.
 */
final class CnGb07Announcements extends Limit {
  CnGb07Announcements() {
    super("CN-GB-07", ReasonCode.TOO_MANY_CALLS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice() && proposal.voiceKind() != VoiceKind.INTERACTIVE;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times connected =
        Counting.outbound(
            situation,
            terms,
            at,
            past ->
                past.channel() == Channel.VOICE
                    && past.voiceKind() != VoiceKind.INTERACTIVE
                    && isConnected(past.outcome()));
    return Counting.calendarDays(connected, row.number("callsPerDayMax"), 1, situation, at);
  }

  /** An announcement that a mailbox recorded was made. */
  private static boolean isConnected(Outcome outcome) {
    return CnGb06EffectiveCalls.isAnswered(outcome)
        || outcome == Outcome.VOICEMAIL
        || outcome == Outcome.DELIVERED;
  }
}
