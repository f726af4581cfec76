package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** India from 2027: no contact by any channel early or late, unless the borrower asked for it. */
final class In04ContactHours extends HoursRule {
  In04ContactHours() {
    super("IN-04", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("opensAt"), row.time("closesAt"), situation.preferences().agreed());
  }
}
