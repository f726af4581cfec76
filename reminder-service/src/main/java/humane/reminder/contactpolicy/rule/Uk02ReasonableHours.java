package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/**
 * The law gives no clock hours; the usual range of the mortgage rules stands for reasonable ones,
 * unless the borrower agreed to another time (a default, not law).
 */
final class Uk02ReasonableHours extends HoursRule {
  Uk02ReasonableHours() {
    super("UK-02", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("opensAt"), row.time("closesAt"), situation.preferences().agreed());
  }
}
