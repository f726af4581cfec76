package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.PastContact;
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
    if (isTooLate(dueDate, situation, at) || isNoted(row, dueDate, proposal, situation, at))
      return Instant.MAX;
    return unlessBegun(dueDate.minusDays(row.number("noteDaysBefore")), situation, at);
  }

  /** Once the date has come a note before it has no sense any more. */
  private static boolean isTooLate(LocalDate dueDate, Situation situation, Instant at) {
    return !situation.latestDateAt(at).isBefore(dueDate);
  }

  /** Whether the one note has gone out; a contact whose purpose nobody noted may have been it. */
  private static boolean isNoted(
      Row row, LocalDate dueDate, ContactProposal proposal, Situation situation, Instant at) {
    LocalDate firstDay = dueDate.minusDays(row.number("noteWindowDays"));
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
    if (proposal.purpose() == Purpose.PRE_DUE_NOTE) {
      if (isTooLate(dueDate, situation, at)) return tooLate(row);
      if (isNoted(row, dueDate, proposal, situation, at)) return secondNote(row);
    }
    return super.objection(row, opens, proposal, situation, terms, at);
  }

  private static Finding tooLate(Row row) {
    return never(
        row,
        ReasonCode.NOT_AS_ASKED,
        "It is too late for a note before the due date: that day has come.",
        "还款日已到，不再发送到期前提示。");
  }

  private static Finding secondNote(Row row) {
    return never(
        row,
        ReasonCode.TOO_MANY_CONTACTS,
        "There is one note before a due date, and it has gone out.",
        "每个还款日前只发一次提示，且已发出。");
  }

  private static Finding never(Row row, ReasonCode code, String text, String textZh) {
    return new Finding.Never(row.reason(code, null).saying(text, textZh));
  }

  private static @Nullable Instant unlessBegun(LocalDate day, Situation situation, Instant at) {
    Instant begins = situation.begunEverywhere(day);
    return at.isBefore(begins) ? begins : null;
  }
}
