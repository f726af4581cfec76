package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;

/** China, bank members: none at night by any channel without the borrower's consent. */
final class CnCba01NightBan extends HoursRule {
  CnCba01NightBan() {
    super("CN-CBA-01", ReasonCode.NIGHT_BAN);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    return Hours.between(
        row.time("quietUntil"), row.time("quietFrom"), situation.preferences().agreed());
  }
}
