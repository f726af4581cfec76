package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/**
 * India from 2027: no contact in bereavement, a medical emergency, a calamity, a family occasion.
 */
final class In08Occasion extends LegalHold {
  In08Occasion(HoldKind occasion) {
    super("IN-08", occasion);
  }
}
