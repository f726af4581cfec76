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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * West Virginia: at most thirty calls to a person in a week, or ten conversations, whoever began
 * them. The law speaks of any person, so a talk with whoever else answered counts.
 */
final class UsWv01Calls extends Limit {
  UsWv01Calls() {
    super("US-WV-01", ReasonCode.TOO_MANY_CALLS);
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
    Duration week = Duration.ofDays(row.number("windowDays"));
    Times calls = Counting.outbound(situation, terms, at, past -> past.channel() == Channel.VOICE);
    return Later.of(
        Counting.rolling(calls, row.number("callsMax"), week, at),
        Counting.rolling(
            conversations(situation, terms, at), row.number("conversationsMax"), week, at));
  }

  private static Times conversations(Situation situation, TermsOnDate terms, Instant at) {
    List<Instant> times = new ArrayList<>();
    for (PastContact past : situation.history()) {
      boolean talked = Conversations.mayBe(past) || past.outcome() == Outcome.THIRD_PARTY;
      if (!talked || !Counting.hasHappened(past, at)) continue;
      if (past.isOutbound() && NoCollection.was(past, situation, terms)) continue;
      times.add(past.at());
    }
    times.sort(Comparator.naturalOrder());
    return Times.of(times);
  }
}
