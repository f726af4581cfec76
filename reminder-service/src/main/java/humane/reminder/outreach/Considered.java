package humane.reminder.outreach;

import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.TermsOnDate;

/**
 * A step about which the gate was asked, and what it was asked with.
 *
 * @param terms that were in force for the borrower
 */
public record Considered(Step step, Choice choice, ContactCard card, TermsOnDate terms) {

  public ContactDecision decision() {
    return choice.decision();
  }

  /** What makes this verdict the same as another. */
  public String print() {
    return DecisionPrint.of(decision(), choice.point() == null ? null : choice.point().id());
  }
}
