package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * At most seven calls within seven days to a person about a debt. Busy and dead lines do not count,
 * nor do calls the borrower consented to directly; each collector has its own counter.
 */
final class UsF15CallsPerDebt extends Limit {
  UsF15CallsPerDebt() {
    super("US-F-15", ReasonCode.TOO_MANY_CALLS);
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
    if (DirectConsent.covers(proposal, situation, terms, at)) return null;
    Times calls =
        Counting.outbound(
            situation,
            terms,
            at,
            past ->
                past.channel() == Channel.VOICE
                    && past.outcome() != Outcome.BUSY
                    && past.outcome() != Outcome.NOT_CONNECTED
                    && past.isAbout(proposal.accountRef())
                    && isBySame(proposal.actor(), past.by())
                    && !DirectConsent.covered(past, situation, terms));
    return Sooner.of(
        Counting.calendarDays(
            calls, row.number("callsMax"), row.number("windowDays"), situation, at),
        DirectConsent.begins(proposal, situation, at));
  }

  /** Of a debt buyer's own calls the history has no name, so every collector's count for it. */
  private static boolean isBySame(Actor actor, @Nullable Actor by) {
    return by == null || actor == Actor.DEBT_BUYER || actor == by;
  }
}
