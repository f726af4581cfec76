package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;

/** In a year whose holidays are not known any day may be one. */
final class Au01HolidaysKnown extends HolidaysKnown {
  Au01HolidaysKnown() {
    super("AU-01", "AU");
  }

  @Override
  boolean isOpenButForHolidays(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Au01Hours.hours(row, List.of()).closedUntil(situation, at) == null;
  }
}
