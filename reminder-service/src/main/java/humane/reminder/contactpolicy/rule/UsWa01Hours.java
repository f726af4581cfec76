package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** Washington: not early and not late. The federal window opens later, so its morning rules. */
final class UsWa01Hours extends HoursRule {
  UsWa01Hours() {
    super("US-WA-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(row.time("opensAt"), row.time("closesAt"), Agreements.NONE);
  }
}
