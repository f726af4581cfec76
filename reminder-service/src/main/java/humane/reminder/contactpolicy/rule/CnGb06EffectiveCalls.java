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
 * China: at most three effective interactive calls a day with one debtor. Every call that was
 * answered counts, by whomever.
 */
final class CnGb06EffectiveCalls extends Limit {
  CnGb06EffectiveCalls() {
    super("CN-GB-06", ReasonCode.TOO_MANY_CALLS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice() && proposal.voiceKind() != VoiceKind.ANNOUNCEMENT;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times answered =
        Counting.outbound(
            situation,
            terms,
            at,
            past ->
                past.channel() == Channel.VOICE
                    && past.voiceKind() != VoiceKind.ANNOUNCEMENT
                    && isAnswered(past.outcome()));
    return Counting.calendarDays(answered, row.number("callsPerDayMax"), 1, situation, at);
  }

  static boolean isAnswered(Outcome outcome) {
    return switch (outcome) {
      case CONVERSATION, CONNECTED, THIRD_PARTY, WRONG_NUMBER, PENDING, UNKNOWN -> true;
      case NO_ANSWER, VOICEMAIL, BUSY, NOT_CONNECTED, DELIVERED, UNDELIVERED -> false;
    };
  }
}
