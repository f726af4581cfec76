package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brazil: the hours for calls of each state that somebody may live in, in Alagoas for texts as
 * well.
 */
final class Br02StateHours extends Limit {
  Br02StateHours() {
    super("BR-02", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    List<HolidayCalendar> holidays = PublicHolidays.of("BR", terms);
    Instant latest = null;
    for (BrazilianState state : reaching(proposal, terms))
      latest = Later.of(latest, state.hours(row, holidays).closedUntil(situation, at));
    return latest;
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return keepHolidays(row, proposal, terms)
            && !PublicHolidays.areKnown(PublicHolidays.of("BR", terms), situation, at)
        ? FactMissing.holidays(row, opens)
        : super.objection(row, opens, proposal, situation, terms, at);
  }

  private static boolean keepHolidays(Row row, ContactProposal proposal, TermsOnDate terms) {
    return reaching(proposal, terms).stream().anyMatch(state -> state.keepsHolidays(row));
  }

  private static List<BrazilianState> reaching(ContactProposal proposal, TermsOnDate terms) {
    return BrazilianState.ALL.stream()
        .filter(state -> terms.hasPack(state.id()))
        .filter(state -> proposal.isVoice() || state.reachesTexts())
        .toList();
  }
}
