package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** While a plan is being made nothing is pursued. */
final class Uk13PlanBeingMade extends LegalHold {
  Uk13PlanBeingMade() {
    super("UK-13", HoldKind.PLAN_BEING_MADE);
  }
}
