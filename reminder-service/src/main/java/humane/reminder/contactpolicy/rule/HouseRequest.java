package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * An answer that passes holds because the borrower asked for it needs the request. What a contact
 * is for is always judged, with the house's numbers or without.
 */
final class HouseRequest extends RowRule {
  HouseRequest() {
    super("HOUSE-REQUEST");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.purpose() == Purpose.REQUESTED_REPLY;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return situation.request() == null ? row.never(ReasonCode.FACT_MISSING) : Finding.NO_OBJECTION;
  }
}
