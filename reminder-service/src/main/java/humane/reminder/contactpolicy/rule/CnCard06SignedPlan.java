package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.TermsOnDate;

/**
 * A signed plan on a credit card stops collecting for as long as it is kept. A loan that nobody
 * named may be a card.
 */
final class CnCard06SignedPlan extends LegalHold {
  CnCard06SignedPlan() {
    super("CN-CARD-06", HoldKind.PLAN_IN_GOOD_STANDING);
  }

  @Override
  boolean demands(ContactProposal proposal, TermsOnDate terms) {
    boolean mayBeCard = proposal.product() == null || proposal.product() == Product.CREDIT_CARD;
    return mayBeCard && super.demands(proposal, terms);
  }
}
