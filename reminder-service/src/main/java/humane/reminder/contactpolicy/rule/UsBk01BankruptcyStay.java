package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HoldKind;

/** In bankruptcy every act of collecting stops. */
final class UsBk01BankruptcyStay extends LegalHold {
  UsBk01BankruptcyStay() {
    super("US-BK-01", HoldKind.BANKRUPTCY);
  }
}
