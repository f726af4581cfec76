package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Purpose;

/** District of Columbia: no text without consent, but the one that asks for it. */
final class UsDc01TextConsent extends TextConsent {
  UsDc01TextConsent() {
    super("US-DC-01");
  }

  @Override
  boolean isNeededFor(ContactProposal proposal) {
    return proposal.purpose() != Purpose.CONSENT_REQUEST;
  }
}
