package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * China, bank members: at most six unanswered calls a day to one number, unless the borrower agreed
 * to more.
 */
final class CnCba02Unanswered extends Limit {
  CnCba02Unanswered() {
    super("CN-CBA-02", ReasonCode.TOO_MANY_UNANSWERED);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (hasAgreedToMore(situation, at)) return null;
    Times unanswered =
        Counting.outbound(
            situation,
            terms,
            at,
            past ->
                past.channel() == Channel.VOICE
                    && past.isTo(situation.contactPoint())
                    && isUnanswered(past.outcome()));
    return Sooner.of(
        Counting.calendarDays(unanswered, row.number("unansweredPerDayMax"), 1, situation, at),
        DirectConsent.begins(proposal, situation, at));
  }

  private static boolean hasAgreedToMore(Situation situation, Instant at) {
    for (Consent consent : situation.consents())
      if (consent.kind() == ConsentKind.MORE_CALLS
          && consent.covers(situation.contactPoint())
          && consent.standsAt(at)) return true;
    return false;
  }

  static boolean isUnanswered(Outcome outcome) {
    return switch (outcome) {
      case NO_ANSWER, VOICEMAIL, BUSY, NOT_CONNECTED, UNDELIVERED, PENDING, UNKNOWN -> true;
      case CONVERSATION, CONNECTED, THIRD_PARTY, WRONG_NUMBER, DELIVERED -> false;
    };
  }
}
