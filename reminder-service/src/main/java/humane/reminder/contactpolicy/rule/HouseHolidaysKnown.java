package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A year whose public holidays nobody has written down yet has no day on which we may contact
 * anybody.
 */
final class HouseHolidaysKnown extends RowRule {
  HouseHolidaysKnown() {
    super("HOUSE-HOLIDAYS-KNOWN");
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (NoCollection.isProposed(proposal, situation, terms, at)) return Finding.NO_OBJECTION;
    for (int zone = 0; zone < situation.timeZones().size(); zone++) {
      LocalDate today = situation.localTime(zone, at).toLocalDate();
      for (HolidayCalendar calendar : terms.calendars())
        if (!calendar.knows(today)) return row.never(ReasonCode.FACT_MISSING);
    }
    return Finding.NO_OBJECTION;
  }
}
