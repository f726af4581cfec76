package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Indonesia's national holidays are decreed each autumn for the year to come. At a time that the
 * borrower agreed to they do not matter.
 */
final class Id01HolidaysKnown extends HolidaysKnown {
  Id01HolidaysKnown() {
    super("ID-01", "ID");
  }

  @Override
  boolean isOpenButForHolidays(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Hours agreed = new WeekHours(Map.of(), List.of(), situation.preferences().agreed());
    return agreed.closedUntil(situation, at) != null
        && Id01BillingHours.hours(row, situation, List.of()).closedUntil(situation, at) == null;
  }
}
