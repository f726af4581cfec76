package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** China: nobody is contacted at night, unless another time was agreed. */
final class CnGb05NightBan extends HoursRule {
  CnGb05NightBan() {
    super("CN-GB-05", ReasonCode.NIGHT_BAN);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("quietUntil"), row.time("quietFrom"), situation.preferences().agreed());
  }
}
