package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Product;

/** Digital loans in India: the agent's particulars come first. A loan not named may be one. */
final class In14DigitalLoanAgent extends NoticeFirst {
  In14DigitalLoanAgent() {
    super("IN-14", NoticeKind.AGENT_PARTICULARS);
  }

  @Override
  boolean isAskedOf(Actor actor) {
    return actor == Actor.AGENCY;
  }

  @Override
  boolean isAskedFor(ContactProposal proposal) {
    return proposal.product() == null || proposal.product() == Product.DIGITAL_LOAN;
  }
}
