package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;

/**
 * A law that closes public holidays cannot be kept in a year whose holidays nobody has written
 * down: then even a day that would be open may be one.
 */
abstract class HolidaysKnown extends RowRule {
  private final String country;

  HolidaysKnown(String id, String country) {
    super(id);
    this.country = country;
  }

  /** Whether it is open unless today is a holiday; else nothing depends on that. */
  abstract boolean isOpenButForHolidays(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    List<HolidayCalendar> calendars = PublicHolidays.of(country, terms);
    if (PublicHolidays.areKnown(calendars, situation, at)
        || !isOpenButForHolidays(row, proposal, situation, terms, at)
        || NoCollection.isProposed(proposal, situation, terms, at)) return Finding.NO_OBJECTION;
    return FactMissing.of(
        row,
        "The public holidays of that year are not known yet, and the law closes them.",
        "该年度的公众假日尚无数据，而法律规定假日不得联系。");
  }
}
