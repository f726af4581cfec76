package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** Early and late are inconvenient, unless the borrower told us otherwise. */
final class UsF03Hours extends HoursRule {
  UsF03Hours() {
    super("US-F-03", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("opensAt"), row.time("closesAt"), situation.preferences().agreed());
  }
}
