package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The lender's word that a number is the borrower's own is good for a year. What the borrower
 * proved needs no such word.
 */
final class HouseReattestation extends RowRule {
  HouseReattestation() {
    super("HOUSE-REATTESTATION");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.purpose() != Purpose.VERIFY_NUMBER;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactPointFacts point = situation.contactPoint();
    if (point.ownership() != Ownership.ATTESTED) return Finding.NO_OBJECTION;
    LocalDate attestedOn = point.attestedOn();
    if (attestedOn == null) return row.never(ReasonCode.FACT_MISSING);
    LocalDate tooOldOn = attestedOn.plusMonths(row.number("attestationMonthsMax"));
    return situation.latestDateAt(at).isBefore(tooOldOn)
        ? Finding.NO_OBJECTION
        : row.never(ReasonCode.ATTESTATION_TOO_OLD);
  }
}
