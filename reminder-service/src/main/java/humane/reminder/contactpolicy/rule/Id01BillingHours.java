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
 * Indonesia: Monday to Saturday, no national holidays, by day; at other days and times only with
 * prior agreement.
 */
final class Id01BillingHours extends HoursRule {
  Id01BillingHours() {
    super("ID-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  Hours hours(Row row, Situation situation, TermsOnDate terms) {
    WeekHours.Span day = new WeekHours.Span(row.time("opensAt"), row.time("closesAt"));
    Map<DayOfWeek, WeekHours.Span> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek each : DayOfWeek.values()) if (each != DayOfWeek.SUNDAY) open.put(each, day);
    return new WeekHours(open, PublicHolidays.of("ID", terms), situation.preferences().agreed());
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return !PublicHolidays.areKnown(PublicHolidays.of("ID", terms), situation, at)
        ? FactMissing.holidays(row, opens)
        : super.objection(row, opens, proposal, situation, terms, at);
  }
}
