package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * No text without the borrower's consent to texts, for this number. What is no collection passes.
 */
abstract class TextConsent extends RowRule {
  TextConsent(String id) {
    super(id);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  /** Whether consent is needed for what this contact is for. */
  abstract boolean isNeededFor(ContactProposal proposal);

  @Override
  public final boolean concerns(ContactProposal proposal) {
    return proposal.isText() && isNeededFor(proposal);
  }

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return stands(situation, at) || NoCollection.isProposed(proposal, situation, terms, at)
        ? Finding.NO_OBJECTION
        : row.never(ReasonCode.CONSENT_MISSING);
  }

  static boolean stands(Situation situation, Instant at) {
    for (Consent consent : situation.consents())
      if (consent.kind() == ConsentKind.SMS
          && consent.covers(situation.contactPoint())
          && consent.standsAt(at)) return true;
    return false;
  }
}
