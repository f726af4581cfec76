package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * No contact on a public holiday. A year whose holidays are not known has no day on which we may.
 */
final class HouseHolidays extends Limit {
  HouseHolidays() {
    super("HOUSE-HOLIDAYS", ReasonCode.PUBLIC_HOLIDAY);
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    for (int zone = 0; zone < situation.timeZones().size(); zone++) {
      LocalDate today = situation.localTime(zone, at).toLocalDate();
      for (HolidayCalendar calendar : terms.calendars())
        if (calendar.isHoliday(today))
          return situation.plausibleZone(zone).startOf(today.plusDays(1));
    }
    return null;
  }
}
