package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * At most so many contacts with a person on a calendar day and within so many days of 24 hours,
 * whatever channel, account and number, the lender's and its agencies' together.
 */
abstract class DayAndWeekCap extends Limit {
  DayAndWeekCap(String id) {
    super(id, ReasonCode.TOO_MANY_CONTACTS);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times all = Counting.outbound(situation, terms, at, past -> true);
    Duration week = Duration.ofDays(row.number("windowDays"));
    return Later.of(
        Counting.calendarDays(all, row.number("perDayMax"), 1, situation, at),
        Counting.rolling(all, row.number("inWindowMax"), week, at));
  }
}
