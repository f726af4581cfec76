package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** England and Wales: a mental health crisis moratorium has no end that could be computed. */
final class Uk18MentalHealthMoratorium extends LegalHold {
  Uk18MentalHealthMoratorium() {
    super("UK-18", HoldKind.MENTAL_HEALTH_MORATORIUM);
  }
}
