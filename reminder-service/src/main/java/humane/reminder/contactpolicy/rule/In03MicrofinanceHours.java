package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Microfinance in India until the end of 2026: shorter hours, by IN-02 for texts as well. */
final class In03MicrofinanceHours extends Limit {
  In03MicrofinanceHours() {
    super("IN-03", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  boolean concerns(ContactProposal proposal) {
    return proposal.product() == Product.MICROFINANCE;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return hours(row).closedUntil(situation, at);
  }

  static Hours hours(Row row) {
    return Hours.between(row.time("opensAt"), row.time("closesAt"), Agreements.NONE);
  }
}
