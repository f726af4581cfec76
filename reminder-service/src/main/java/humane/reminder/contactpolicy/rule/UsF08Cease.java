package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** Whoever asks us to cease is left alone. */
final class UsF08Cease extends LegalHold {
  UsF08Cease() {
    super("US-F-08", HoldKind.CEASE);
  }
}
