package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is no collection (conduct §4): the confirmation of a stop, the answer to a message just
 * received, the check of a number, and one word of care under distress. No hours or caps judge
 * these, and they count in none.
 */
final class NoCollection {
  private static final String ROW = "HOUSE-NO-COLLECTION";

  private NoCollection() {}

  static boolean isProposed(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return switch (proposal.purpose()) {
      case OPT_OUT_CONFIRMATION, VERIFY_NUMBER -> true;
      case REQUESTED_REPLY -> isFreshAnswer(proposal, situation, terms, at);
      case CARE ->
          isFirstCareUnderDistress(
              proposal.accountRef() == null ? null : List.of(proposal.accountRef()),
              situation,
              terms,
              at);
      case PAYMENT_REMINDER,
          PRE_DUE_NOTE,
          PLAN_OFFER,
          INSTALMENT_NOTE,
          STATUTORY_NOTICE,
          CONSENT_REQUEST ->
          false;
    };
  }

  /**
   * The next instant at which what is proposed becomes no collection: the message it answers, or
   * the first day of distress. Null if none lies ahead.
   */
  static @Nullable Instant begins(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return switch (proposal.purpose()) {
      case REQUESTED_REPLY -> answerBegins(proposal, situation, terms, at);
      case CARE -> distressBegins(situation, terms, at);
      case OPT_OUT_CONFIRMATION,
          VERIFY_NUMBER,
          PAYMENT_REMINDER,
          PRE_DUE_NOTE,
          PLAN_OFFER,
          INSTALMENT_NOTE,
          STATUTORY_NOTICE,
          CONSENT_REQUEST ->
          null;
    };
  }

  /** When a message dated later will have been sent, whose answer would be fresh. */
  static @Nullable Instant answerBegins(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactRequest request = situation.request();
    return request != null
            && request.at().isAfter(at)
            && isFreshAnswer(proposal, situation, terms, request.at())
        ? request.at()
        : null;
  }

  private static @Nullable Instant distressBegins(
      Situation situation, TermsOnDate terms, Instant at) {
    if (terms.row(ROW) == null) return null;
    Instant first = null;
    for (Hold hold : situation.holds()) {
      LocalDate from = hold.from();
      if (hold.kind() != HoldKind.DISTRESS || from == null) continue;
      Instant begins = situation.begunEverywhere(from);
      if (begins.isAfter(at) && (first == null || begins.isBefore(first))) first = begins;
    }
    return first;
  }

  /**
   * An answer to a message that the borrower has just sent, on the channel it came by. A call-back
   * agreed for later is none.
   */
  static boolean isFreshAnswer(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactRequest request = situation.request();
    if (proposal.purpose() != Purpose.REQUESTED_REPLY
        || request == null
        || request.callBackAt() != null) return false;
    return request.channel() == proposal.channel() && isJustAfter(request.at(), at, terms);
  }

  /** Whether a past contact was such a one. A purpose that is not known is taken for collecting. */
  static boolean was(PastContact past, Situation situation, TermsOnDate terms) {
    Purpose purpose = past.purpose();
    if (purpose == null) return false;
    return switch (purpose) {
      case OPT_OUT_CONFIRMATION, VERIFY_NUMBER -> true;
      case REQUESTED_REPLY -> wasFreshAnswer(past, situation, terms);
      case CARE -> isFirstCareUnderDistress(past.accountRefs(), situation, terms, past.at());
      case PAYMENT_REMINDER,
          PRE_DUE_NOTE,
          PLAN_OFFER,
          INSTALMENT_NOTE,
          STATUTORY_NOTICE,
          CONSENT_REQUEST ->
          false;
    };
  }

  private static boolean wasFreshAnswer(PastContact past, Situation situation, TermsOnDate terms) {
    ContactRequest request = situation.request();
    if (request != null
        && request.callBackAt() == null
        && request.channel() == past.channel()
        && isJustAfter(request.at(), past.at(), terms)) return true;
    for (PastContact earlier : situation.history())
      if (earlier.direction() == Direction.INBOUND
          && earlier.channel() == past.channel()
          && isJustAfter(earlier.at(), past.at(), terms)) return true;
    return false;
  }

  private static boolean isJustAfter(Instant message, Instant answer, TermsOnDate terms) {
    Row row = terms.row(ROW);
    if (row == null || answer.isBefore(message)) return false;
    return answer.isBefore(message.plus(Duration.ofMinutes(row.number("answerMinutes"))));
  }

  private static boolean isFirstCareUnderDistress(
      @Nullable List<String> accounts, Situation situation, TermsOnDate terms, Instant at) {
    if (terms.row(ROW) == null) return false;
    for (Hold hold : situation.holds())
      if (hold.kind() == HoldKind.DISTRESS
          && surelyCovers(hold, accounts)
          && Holds.isSurelyActive(hold, situation, terms, at)
          && !caredBetween(hold.from(), at, situation)) return true;
    return false;
  }

  /** What hours and caps let pass must be known: an account that nobody named is not covered. */
  private static boolean surelyCovers(Hold hold, @Nullable List<String> accounts) {
    List<String> held = hold.accountRefs();
    return held == null || (accounts != null && held.containsAll(accounts));
  }

  /** A contact whose purpose nobody noted may have been it. */
  private static boolean caredBetween(
      @Nullable LocalDate from, Instant until, Situation situation) {
    for (PastContact past : situation.history())
      if (past.isOutbound()
          && (past.purpose() == null || past.purpose() == Purpose.CARE)
          && (past.channel() == Channel.SMS || past.channel() == Channel.VOICE)
          && past.at().isBefore(until)
          && (from == null || !situation.latestDateOf(past).isBefore(from))) return true;
    return false;
  }
}
