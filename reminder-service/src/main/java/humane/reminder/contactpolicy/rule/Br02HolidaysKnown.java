package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;

/** In a year whose holidays are not known any day may be one, in the states that keep them. */
final class Br02HolidaysKnown extends HolidaysKnown {
  Br02HolidaysKnown() {
    super("BR-02", "BR");
  }

  @Override
  boolean isOpenButForHolidays(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    List<HolidayCalendar> none = List.of();
    List<BrazilianState> reaching = Br02StateHours.reaching(proposal, terms);
    return reaching.stream().anyMatch(state -> state.keepsHolidays(row))
        && reaching.stream()
            .allMatch(state -> state.hours(row, none).closedUntil(situation, at) == null);
  }
}
