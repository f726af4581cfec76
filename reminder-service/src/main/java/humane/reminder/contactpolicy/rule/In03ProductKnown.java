package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/** Outside the microfinance hours it has to be known whether the loan is one. */
final class In03ProductKnown extends RowRule {
  In03ProductKnown() {
    super("IN-03");
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (proposal.product() != null
        || In03MicrofinanceHours.hours(row).closedUntil(situation, at) == null
        || NoCollection.isProposed(proposal, situation, terms, at)) return Finding.NO_OBJECTION;
    return FactMissing.of(
        row,
        "It is not known whether this is a microfinance loan, which has shorter hours.",
        "不清楚是否为小额信贷（其联系时段更短）。");
  }
}
