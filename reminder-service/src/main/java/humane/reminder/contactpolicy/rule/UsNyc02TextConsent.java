package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;

/** New York City: no text without the borrower's consent, not even one that asks for it. */
final class UsNyc02TextConsent extends TextConsent {
  UsNyc02TextConsent() {
    super("US-NYC-02");
  }

  @Override
  boolean isNeededFor(ContactProposal proposal) {
    return true;
  }
}
