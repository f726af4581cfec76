package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** Whoever has somebody acting for them is not contacted directly. */
final class Uk30Represented extends LegalHold {
  Uk30Represented() {
    super("UK-30", HoldKind.REPRESENTED);
  }
}
