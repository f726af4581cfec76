package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a hold stands, when it ends, and what passes it. */
final class Holds {
  private Holds() {}

  /**
   * Null if nothing of this kind holds the contact; else when the longest of those that do ends, or
   * what passes them begins.
   */
  static @Nullable Instant heldUntil(
      HoldKind kind, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant until = null;
    for (Hold hold : situation.holds()) {
      if (hold.kind() != kind
          || !hold.covers(proposal.accountRef())
          || !isActive(hold, situation, terms, at)) continue;
      if (passes(kind, proposal, situation, terms, at)) continue;
      Instant end = endOf(hold, situation, terms);
      if (until == null || end.isAfter(until)) until = end;
    }
    return Sooner.of(until, NoCollection.answerBegins(proposal, situation, terms, at));
  }

  /** Begun in some plausible zone, and not yet over in all of them. */
  static boolean isActive(Hold hold, Situation situation, TermsOnDate terms, Instant at) {
    LocalDate from = hold.from();
    if (from != null && situation.latestDateAt(at).isBefore(from)) return false;
    return at.isBefore(endOf(hold, situation, terms));
  }

  /** Begun in every plausible zone, and not yet over in any: what a hold opens must be sure. */
  static boolean isSurelyActive(Hold hold, Situation situation, TermsOnDate terms, Instant at) {
    LocalDate from = hold.from();
    if (from != null && at.isBefore(situation.begunEverywhere(from))) return false;
    LocalDate end = endDayOf(hold, terms);
    return end == null || at.isBefore(situation.begunSomewhere(end));
  }

  private static boolean passes(
      HoldKind kind, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (terms.hold(kind).passes().contains(proposal.purpose())) return true;
    if (kind == HoldKind.DECEASED) return false;
    return proposal.purpose() == Purpose.OPT_OUT_CONFIRMATION
        || proposal.purpose() == Purpose.VERIFY_NUMBER
        || NoCollection.isFreshAnswer(proposal, situation, terms, at);
  }

  private static Instant endOf(Hold hold, Situation situation, TermsOnDate terms) {
    LocalDate end = endDayOf(hold, terms);
    return end == null ? Instant.MAX : situation.begunEverywhere(end);
  }

  private static @Nullable LocalDate endDayOf(Hold hold, TermsOnDate terms) {
    // Only a person who finds that the borrower lives ends this one.
    if (hold.kind() == HoldKind.DECEASED) return null;
    if (hold.until() != null) return hold.until();
    if (hold.kind() == HoldKind.BREATHING_SPACE) return BreathingSpace.endDay(hold, terms);
    Integer days = terms.hold(hold.kind()).endsAfterDays();
    return days == null || hold.from() == null ? null : hold.from().plusDays(days);
  }
}
