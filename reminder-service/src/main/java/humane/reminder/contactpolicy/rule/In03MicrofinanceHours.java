package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Microfinance in India until the end of 2026: shorter hours, by IN-02 for texts as well. A loan
 * that nobody named may be one.
 */
final class In03MicrofinanceHours extends Limit {
  private static final String PRODUCT_UNKNOWN =
      "It is not known whether this is a microfinance loan, which has shorter hours.";
  private static final String PRODUCT_UNKNOWN_ZH = "不清楚是否为小额信贷（其联系时段更短）。";

  In03MicrofinanceHours() {
    super("IN-03", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.product() == null || proposal.product() == Product.MICROFINANCE;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Hours.between(row.time("opensAt"), row.time("closesAt"), Agreements.NONE)
        .closedUntil(situation, at);
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return proposal.product() == null
        ? FactMissing.of(row, opens, PRODUCT_UNKNOWN, PRODUCT_UNKNOWN_ZH)
        : super.objection(row, opens, proposal, situation, terms, at);
  }
}
