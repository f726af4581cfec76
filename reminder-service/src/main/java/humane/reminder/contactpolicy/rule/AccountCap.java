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
 * At most so many contacts about an account within so many days of 24 hours, the lender's and its
 * agencies' together, to whatever number.
 */
abstract class AccountCap extends Limit {
  private final String max;

  /**
   * @param max the name of the number in the row; the days stand there as {@code windowDays}
   */
  AccountCap(String id, ReasonCode code, String max) {
    super(id, code);
    this.max = max;
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  abstract boolean counts(PastContact past);

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times times =
        Counting.outbound(
            situation, terms, at, past -> past.isAbout(proposal.accountRef()) && counts(past));
    return Counting.rolling(times, row.number(max), Duration.ofDays(row.number("windowDays")), at);
  }
}
