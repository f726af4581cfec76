package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** England and Wales: in a moratorium nobody enforces or demands, neither creditor nor agent. */
final class Uk19NoDemands extends LegalHold {
  Uk19NoDemands(HoldKind moratorium) {
    super("UK-19", moratorium);
  }
}
