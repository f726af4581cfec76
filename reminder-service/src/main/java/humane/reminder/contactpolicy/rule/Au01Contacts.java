package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Australia: three contacts in a week or ten in a month, whatever their channels. */
final class Au01Contacts extends Limit {
  Au01Contacts() {
    super("AU-01", ReasonCode.TOO_MANY_CONTACTS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times all = Counting.outbound(situation, terms, at, past -> true);
    Duration week = Duration.ofDays(row.number("weekDays"));
    Duration month = Duration.ofDays(row.number("monthDays"));
    return Later.of(
        Counting.rolling(all, row.number("perWeekMax"), week, at),
        Counting.rolling(all, row.number("perMonthMax"), month, at));
  }
}
