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
 * Washington: at most three communications with a person in a week, one of them at work. The law
 * does not say when an attempt is none, so each counts, whatever its channel and end.
 */
final class UsWa01Contacts extends Limit {
  UsWa01Contacts() {
    super("US-WA-01", ReasonCode.TOO_MANY_CONTACTS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Duration week = Duration.ofDays(row.number("windowDays"));
    Times all = Counting.outbound(situation, terms, at, past -> true);
    Instant anywhere = Counting.rolling(all, row.number("contactsMax"), week, at);
    // The history does not say which past contact was at work, so each may have been.
    return switch (situation.contactPoint().kind()) {
      case MOBILE, LANDLINE -> anywhere;
      case WORK, OTHER ->
          Later.of(anywhere, Counting.rolling(all, row.number("atWorkMax"), week, at));
    };
  }
}
