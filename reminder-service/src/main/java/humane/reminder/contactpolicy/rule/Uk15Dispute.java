package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** A debt that is disputed on possibly valid grounds is not recovered. */
final class Uk15Dispute extends LegalHold {
  Uk15Dispute() {
    super("UK-15", HoldKind.DISPUTE);
  }
}
