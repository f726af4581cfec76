package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Australia: the regulators' guideline on hours, later in the morning at weekends, none on public
 * holidays. No agreement widens it, as the row names none.
 */
final class Au01Hours extends HoursRule {
  Au01Hours() {
    super("AU-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    WeekHours.Span weekday =
        new WeekHours.Span(row.time("weekdayOpensAt"), row.time("weekdayClosesAt"));
    WeekHours.Span weekend =
        new WeekHours.Span(row.time("weekendOpensAt"), row.time("weekendClosesAt"));
    Map<DayOfWeek, WeekHours.Span> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values())
      open.put(day, day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? weekend : weekday);
    return new WeekHours(open, PublicHolidays.of("AU", terms), Agreements.NONE);
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return !PublicHolidays.areKnown(PublicHolidays.of("AU", terms), situation, at)
        ? FactMissing.holidays(row, opens)
        : super.objection(row, opens, proposal, situation, terms, at);
  }
}
