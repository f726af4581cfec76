package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * At most so many contacts on a calendar day of the borrower's, over all accounts and numbers of
 * the person.
 */
abstract class DailyCap extends Limit {
  DailyCap(String id, ReasonCode code) {
    super(id, code);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  abstract boolean counts(PastContact past);

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (CallBack.isDue(proposal, situation, terms, at)) return null;
    Times times = Counting.outbound(situation, terms, at, this::counts);
    return Sooner.of(
        Counting.calendarDays(times, row.number("maxPerDay"), 1, situation, at),
        CallBack.begins(proposal, situation, terms, at));
  }
}
