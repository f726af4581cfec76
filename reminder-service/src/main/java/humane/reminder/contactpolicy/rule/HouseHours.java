package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** The house keeps shorter hours than any law asks, unless the borrower agreed to another time. */
final class HouseHours extends HoursRule {
  HouseHours() {
    super("HOUSE-HOURS", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("opensAt"), row.time("closesAt"), situation.preferences().agreed());
  }
}
