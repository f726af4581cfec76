package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * At most so many contacts within so many hours or days, over all accounts and numbers of the
 * person.
 */
abstract class RollingCap extends Limit {
  RollingCap(String id, ReasonCode code) {
    super(id, code);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  abstract boolean counts(PastContact past, Situation situation);

  abstract Duration window(Row row);

  boolean isLiftedForCallBack() {
    return false;
  }

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (isLiftedForCallBack() && CallBack.isDue(proposal, situation, terms, at)) return null;
    Times times = Counting.outbound(situation, terms, at, past -> counts(past, situation));
    return Sooner.of(
        Counting.rolling(times, row.number("max"), window(row), at),
        isLiftedForCallBack() ? CallBack.begins(proposal, situation, terms, at) : null);
  }
}
