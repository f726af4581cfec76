package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/**
 * England and Wales: a standard breathing space, which ends by itself (see {@link BreathingSpace}).
 */
final class Uk17BreathingSpace extends LegalHold {
  Uk17BreathingSpace() {
    super("UK-17", HoldKind.BREATHING_SPACE);
  }
}
