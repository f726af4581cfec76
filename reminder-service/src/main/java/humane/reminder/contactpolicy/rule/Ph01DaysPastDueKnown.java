package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/** Early and late it has to be known how long the debt is past due. */
final class Ph01DaysPastDueKnown extends RowRule {
  Ph01DaysPastDueKnown() {
    super("PH-01");
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (proposal.dueDate() != null
        || Ph01Hours.hours(row, proposal, situation).closedUntil(situation, at) == null
        || NoCollection.isProposed(proposal, situation, terms, at)) return Finding.NO_OBJECTION;
    return FactMissing.of(
        row,
        "It is not known how many days the debt is past due, on which these hours depend.",
        "不清楚逾期天数，无法判断该时段是否允许联系。");
  }
}
