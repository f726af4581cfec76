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
 * A number is used only if the lender attests that it is the borrower's own, or the borrower has
 * proved it.
 */
final class HouseOwnership extends RowRule {
  HouseOwnership() {
    super("HOUSE-OWNERSHIP");
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.purpose() != Purpose.VERIFY_NUMBER;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return switch (situation.contactPoint().ownership()) {
      case VERIFIED, ATTESTED -> Finding.NO_OBJECTION;
      case UNKNOWN, QUARANTINED -> row.never(ReasonCode.OWNERSHIP_NOT_PROVED);
    };
  }
}
