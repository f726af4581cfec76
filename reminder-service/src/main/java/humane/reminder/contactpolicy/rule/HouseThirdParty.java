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
import java.util.List;

/** If somebody else answers a number twice within a month, no voice goes there any more. */
final class HouseThirdParty extends RowRule {
  HouseThirdParty() {
    super("HOUSE-THIRD-PARTY");
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
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (!situation.hasHad(Outcome.THIRD_PARTY)) return Finding.NO_OBJECTION;
    List<Instant> answered =
        situation.history().stream()
            .filter(
                past -> past.channel() == Channel.VOICE && past.outcome() == Outcome.THIRD_PARTY)
            .filter(past -> past.isTo(situation.contactPoint()) && Counting.hasHappened(past, at))
            .map(PastContact::at)
            .sorted()
            .toList();
    int max = row.number("answersMax");
    Duration window = Duration.ofDays(row.number("windowDays"));
    for (int last = max - 1; last < answered.size(); last++)
      if (answered.get(last).isBefore(answered.get(last - max + 1).plus(window)))
        return row.never(ReasonCode.THIRD_PARTY_ANSWERS);
    return Finding.NO_OBJECTION;
  }
}
