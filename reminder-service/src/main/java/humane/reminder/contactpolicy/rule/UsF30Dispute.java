package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** A disputed debt is not collected until the answer is sent. */
final class UsF30Dispute extends LegalHold {
  UsF30Dispute() {
    super("US-F-30", HoldKind.DISPUTE);
  }
}
