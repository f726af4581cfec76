package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is reminded in the first days after a missed payment; a note before the due date comes a
 * few days before, not sooner.
 */
final class HouseFirstStep extends Limit {
  HouseFirstStep() {
    super("HOUSE-FIRST-STEP", ReasonCode.TOO_EARLY_IN_ARREARS);
  }

  @Override
  boolean concerns(ContactProposal proposal) {
    return switch (proposal.purpose()) {
      case PAYMENT_REMINDER, PLAN_OFFER, PRE_DUE_NOTE -> true;
      case INSTALMENT_NOTE,
          REQUESTED_REPLY,
          CARE,
          STATUTORY_NOTICE,
          OPT_OUT_CONFIRMATION,
          VERIFY_NUMBER,
          CONSENT_REQUEST ->
          false;
    };
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    LocalDate dueDate = proposal.dueDate();
    if (dueDate == null) return null;
    if (proposal.purpose() != Purpose.PRE_DUE_NOTE)
      return unlessBegun(dueDate.plusDays(row.number("firstDayPastDue")), situation, at);
    // Once the date has come a note before it has no sense any more.
    if (!situation.latestDateAt(at).isBefore(dueDate)) return Instant.MAX;
    return unlessBegun(dueDate.minusDays(row.number("noteDaysBefore")), situation, at);
  }

  private static @Nullable Instant unlessBegun(LocalDate day, Situation situation, Instant at) {
    Instant begins = situation.begunEverywhere(day);
    return at.isBefore(begins) ? begins : null;
  }
}
