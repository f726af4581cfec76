package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Massachusetts: at most two calls and texts together within seven days about a debt; at work and
 * other places also at most two within thirty. An unanswered call counts, as a message could have
 * been left (US-MA-02); a busy or dead line does not.
 */
final class UsMa01ContactsPerDebt extends Limit {
  UsMa01ContactsPerDebt() {
    super("US-MA-01", ReasonCode.TOO_MANY_CONTACTS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Times all =
        Counting.outbound(situation, terms, at, past -> counts(past, proposal.accountRef()));
    Instant anywhere =
        Counting.rolling(
            all, row.number("contactsMax"), Duration.ofDays(row.number("windowDays")), at);
    // The history does not say which past contact was at which place, so each may have been there.
    return switch (situation.contactPoint().kind()) {
      case MOBILE, LANDLINE -> anywhere;
      case WORK, OTHER ->
          Later.of(
              anywhere,
              Counting.rolling(
                  all,
                  row.number("elsewhereMax"),
                  Duration.ofDays(row.number("elsewhereWindowDays")),
                  at));
    };
  }

  private static boolean counts(PastContact past, @Nullable String accountRef) {
    return (past.channel() == Channel.SMS || past.channel() == Channel.VOICE)
        && past.outcome() != Outcome.BUSY
        && past.outcome() != Outcome.NOT_CONNECTED
        && past.isAbout(accountRef);
  }
}
