package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** Whoever has an attorney is not contacted themselves. */
final class UsF06Represented extends LegalHold {
  UsF06Represented() {
    super("US-F-06", HoldKind.REPRESENTED);
  }
}
