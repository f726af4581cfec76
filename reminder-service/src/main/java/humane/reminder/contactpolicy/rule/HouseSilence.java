package humane.reminder.contactpolicy.rule;

import static java.util.Objects.requireNonNull;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After six contacts without an answer, sixty quiet days. What the borrower sends or says, on any
 * channel, begins the count anew.
 */
final class HouseSilence extends Limit {
  HouseSilence() {
    super("HOUSE-SILENCE", ReasonCode.QUIET_AFTER_SILENCE);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.purpose() != Purpose.REQUESTED_REPLY;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant answered = lastAnswer(situation, at);
    Times unanswered =
        Counting.outbound(
            situation,
            terms,
            at,
            past -> past.at().isAfter(answered) && past.outcome() != Outcome.CONVERSATION);
    if (unanswered.newest(row.number("unansweredMax"), answered) == null) return null;
    Instant last = requireNonNull(unanswered.newest(1, answered));
    Instant free = last.plus(Duration.ofDays(row.number("quietDays")));
    return at.isBefore(free) ? earlier(free, nextAnswer(situation, at)) : null;
  }

  private static Instant lastAnswer(Situation situation, Instant at) {
    Instant last = Instant.MIN;
    for (PastContact past : situation.history())
      if (isAnswer(past) && !past.at().isAfter(at) && past.at().isAfter(last)) last = past.at();
    return last;
  }

  /** Who asks about a past moment may know of an answer that came after it. */
  private static Instant nextAnswer(Situation situation, Instant at) {
    Instant next = Instant.MAX;
    for (PastContact past : situation.history())
      if (isAnswer(past) && past.at().isAfter(at)) next = earlier(next, past.at());
    return next;
  }

  private static boolean isAnswer(PastContact past) {
    return !past.isOutbound() || past.outcome() == Outcome.CONVERSATION;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
