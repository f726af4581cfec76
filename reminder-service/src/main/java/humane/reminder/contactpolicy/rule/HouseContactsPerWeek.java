package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/** At most three contacts in a week, whatever their channels. */
final class HouseContactsPerWeek extends RollingCap {
  HouseContactsPerWeek() {
    super("HOUSE-CONTACTS-WEEK", ReasonCode.TOO_MANY_CONTACTS);
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
