package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
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
  private static final String ELSEWHERE =
      "In Massachusetts two calls or texts about a debt in thirty days are the limit at work, and"
          + " wherever else is neither home nor mobile.";
  private static final String ELSEWHERE_ZH = "在马萨诸塞州，就同一债务打到工作单位等住宅和手机以外的号码，30 天内最多 2 次电话或短信。";

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
    return Later.of(
        anywhere(row, proposal, situation, terms, at),
        elsewhere(row, proposal, situation, terms, at));
  }

  private static @Nullable Instant anywhere(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Counting.rolling(
        counted(proposal, situation, terms, at),
        row.number("contactsMax"),
        Duration.ofDays(row.number("windowDays")),
        at);
  }

  /**
   * The history does not say which past contact was at which place, so each may have been there.
   */
  private static @Nullable Instant elsewhere(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return switch (situation.contactPoint().kind()) {
      case MOBILE, LANDLINE -> null;
      case WORK, OTHER ->
          Counting.rolling(
              counted(proposal, situation, terms, at),
              row.number("elsewhereMax"),
              Duration.ofDays(row.number("elsewhereWindowDays")),
              at);
    };
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    Instant elsewhere = elsewhere(row, proposal, situation, terms, at);
    Instant anywhere = anywhere(row, proposal, situation, terms, at);
    if (opens == null || elsewhere == null || (anywhere != null && anywhere.isAfter(elsewhere)))
      return super.objection(row, opens, proposal, situation, terms, at);
    return new Finding.NotBefore(
        opens, row.reason(ReasonCode.TOO_MANY_CONTACTS, opens).saying(ELSEWHERE, ELSEWHERE_ZH));
  }

  private static Times counted(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Counting.outbound(situation, terms, at, past -> counts(past, proposal.accountRef()));
  }

  private static boolean counts(PastContact past, @Nullable String accountRef) {
    return (past.channel() == Channel.SMS || past.channel() == Channel.VOICE)
        && past.outcome() != Outcome.BUSY
        && past.outcome() != Outcome.NOT_CONNECTED
        && past.isAbout(accountRef);
  }
}
