package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/** At most eight contacts in thirty days, whatever their channels. */
final class HouseContactsPerMonth extends RollingCap {
  HouseContactsPerMonth() {
    super("HOUSE-CONTACTS-MONTH", ReasonCode.TOO_MANY_CONTACTS);
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return true;
  }

  @Override
  Duration window(Row row) {
    return Duration.ofDays(row.number("windowDays"));
  }
}
