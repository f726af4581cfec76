package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.TermsOnDate;

/** India until the end of 2026: no agency acts while the borrower's complaint is open. */
final class In12GrievanceHold extends LegalHold {
  In12GrievanceHold() {
    super("IN-12", HoldKind.COMPLAINT);
  }

  @Override
  boolean demands(ContactProposal proposal, TermsOnDate terms) {
    return proposal.actor() == Actor.AGENCY && super.demands(proposal, terms);
  }
}
