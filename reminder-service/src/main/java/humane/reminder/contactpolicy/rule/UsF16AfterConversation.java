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
 * After a conversation about a debt, whoever began it, no call about it for seven days, that day
 * being the first.
 */
final class UsF16AfterConversation extends Limit {
  UsF16AfterConversation() {
    super("US-F-16", ReasonCode.AFTER_CONVERSATION);
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
    if (!Conversations.mayBeIn(situation) || DirectConsent.covers(proposal, situation, terms, at))
      return null;
    int pauseDays = row.number("pauseDays");
    Instant longAgo = at.minus(Duration.ofDays(pauseDays + 2L));
    Instant latest = null;
    for (PastContact past : situation.history()) {
      if (!Conversations.mayBe(past)
          || past.at().isBefore(longAgo)
          || !past.isAbout(proposal.accountRef())
          || !Counting.hasHappened(past, at)) continue;
      if (past.isOutbound() && NoCollection.was(past, situation, terms)) continue;
      Instant free = situation.begunEverywhere(situation.latestDateOf(past).plusDays(pauseDays));
      if (at.isBefore(free) && (latest == null || free.isAfter(latest))) latest = free;
    }
    return Sooner.of(latest, DirectConsent.begins(proposal, situation, at));
  }
}
