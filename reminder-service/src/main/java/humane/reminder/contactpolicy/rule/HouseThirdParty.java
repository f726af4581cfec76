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
import java.util.Comparator;
import java.util.List;

/**
 * If somebody else answers a number twice within a month, no voice goes there any more. A call
 * whose end is not known counts beside one that somebody else did answer, not alone: two calls that
 * nobody has told us the end of would else close a number for good.
 */
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
    List<PastContact> answered =
        situation.history().stream()
            .filter(past -> past.channel() == Channel.VOICE && mayHaveBeen(past.outcome()))
            .filter(past -> past.isTo(situation.contactPoint()) && Counting.hasHappened(past, at))
            .sorted(Comparator.comparing(PastContact::at))
            .toList();
    int max = row.number("answersMax");
    Duration window = Duration.ofDays(row.number("windowDays"));
    for (int end = max; end <= answered.size(); end++)
      if (isWithin(window, answered.subList(end - max, end)))
        return row.never(ReasonCode.THIRD_PARTY_ANSWERS);
    return Finding.NO_OBJECTION;
  }

  private static boolean mayHaveBeen(Outcome outcome) {
    return outcome == Outcome.THIRD_PARTY || outcome.isOpen();
  }

  private static boolean isWithin(Duration window, List<PastContact> answered) {
    Instant first = answered.getFirst().at();
    return answered.getLast().at().isBefore(first.plus(window))
        && answered.stream().anyMatch(past -> past.outcome() == Outcome.THIRD_PARTY);
  }
}
