package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is reminded in the first days after a missed payment; a note before the due date comes a
 * few days before, not sooner. Where nobody says which due date it is, neither can be known.
 */
final class HouseFirstStep extends Limit {
  private static final String DUE_DATE_UNKNOWN =
      "It is not known on which date the payment is due, on which the first step depends.";
  private static final String DUE_DATE_UNKNOWN_ZH = "不清楚应还款日期，无法判断是否已可首次联系。";

  HouseFirstStep() {
    super("HOUSE-FIRST-STEP", ReasonCode.TOO_EARLY_IN_ARREARS);
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
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
    if (dueDate == null) return Instant.MAX;
    if (proposal.purpose() != Purpose.PRE_DUE_NOTE)
      return unlessBegun(dueDate.plusDays(row.number("firstDayPastDue")), situation, at);
    // Once the date has come a note before it has no sense any more.
    if (!situation.latestDateAt(at).isBefore(dueDate)) return Instant.MAX;
    LocalDate firstDay = dueDate.minusDays(row.number("noteDaysBefore"));
    if (isNoted(firstDay, proposal, situation, at)) return Instant.MAX;
    return unlessBegun(firstDay, situation, at);
  }

  /** Whether the one note has gone out; a contact whose purpose nobody noted may have been it. */
  private static boolean isNoted(
      LocalDate firstDay, ContactProposal proposal, Situation situation, Instant at) {
    for (PastContact past : situation.history())
      if (past.isOutbound()
          && (past.purpose() == null || past.purpose() == Purpose.PRE_DUE_NOTE)
          && past.isAbout(proposal.accountRef())
          && Counting.hasHappened(past, at)
          && !situation.latestDateOf(past).isBefore(firstDay)) return true;
    return false;
  }

  @Override
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    LocalDate dueDate = proposal.dueDate();
    if (dueDate == null) return FactMissing.of(row, opens, DUE_DATE_UNKNOWN, DUE_DATE_UNKNOWN_ZH);
    boolean isSecondNote =
        proposal.purpose() == Purpose.PRE_DUE_NOTE
            && isNoted(dueDate.minusDays(row.number("noteDaysBefore")), proposal, situation, at);
    return isSecondNote
        ? secondNote(row)
        : super.objection(row, opens, proposal, situation, terms, at);
  }

  private static Finding secondNote(Row row) {
    return new Finding.Never(
        new Reason(
            ReasonCode.TOO_MANY_CONTACTS,
            row.id(),
            row.citedSource(),
            null,
            "There is one note before a due date, and it has gone out.",
            "每个还款日前只发一次提示，且已发出。"));
  }

  private static @Nullable Instant unlessBegun(LocalDate day, Situation situation, Instant at) {
    Instant begins = situation.begunEverywhere(day);
    return at.isBefore(begins) ? begins : null;
  }
}
