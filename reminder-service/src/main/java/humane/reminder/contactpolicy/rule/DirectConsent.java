package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Consent that the borrower gave us directly to be called more often, or by asking for a call: good
 * for at most a week, the day it was given being the first, and used up by the next conversation
 * (12 CFR 1006.14(b)(3)).
 */
final class DirectConsent {
  private DirectConsent() {}

  /** Whether a call proposed now is one the borrower asked for. */
  static boolean covers(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactRequest request = situation.request();
    if (proposal.purpose() == Purpose.REQUESTED_REPLY
        && request != null
        && request.channel() == Channel.VOICE
        && isGoodFor(request.at(), situation, terms, at)) return true;
    String point = situation.contactPoint().id();
    return hasMoreCalls(point, situation, terms, at);
  }

  /** The next consent that lies ahead, which may lift a cap; null if none does. */
  static @Nullable Instant begins(ContactProposal proposal, Situation situation, Instant at) {
    ContactRequest request = situation.request();
    Instant first =
        proposal.purpose() == Purpose.REQUESTED_REPLY
                && request != null
                && request.channel() == Channel.VOICE
                && request.at().isAfter(at)
            ? request.at()
            : null;
    for (Consent consent : situation.consents()) {
      Instant given = consent.givenAt();
      if (consent.kind() == ConsentKind.MORE_CALLS
          && given != null
          && given.isAfter(at)
          && (first == null || given.isBefore(first))) first = given;
    }
    return first;
  }

  /** Whether a past call was made under such a consent, and so does not count. */
  static boolean covered(PastContact past, Situation situation, TermsOnDate terms) {
    return hasMoreCalls(past.contactPointId(), situation, terms, past.at());
  }

  private static boolean hasMoreCalls(
      @Nullable String point, Situation situation, TermsOnDate terms, Instant at) {
    for (Consent consent : situation.consents())
      if (consent.kind() == ConsentKind.MORE_CALLS
          && (consent.contactPointId() == null || consent.contactPointId().equals(point))
          && consent.standsAt(at)
          && consent.givenAt() != null
          && isGoodFor(consent.givenAt(), situation, terms, at)) return true;
    return false;
  }

  private static boolean isGoodFor(
      Instant given, Situation situation, TermsOnDate terms, Instant at) {
    Row row = terms.row("US-F-18");
    if (row == null || at.isBefore(given)) return false;
    for (int zone = 0; zone < situation.plausibleZonesCount(); zone++) {
      LocalDate givenOn = situation.plausibleZone(zone).localTimeAt(given).toLocalDate();
      LocalDate over = givenOn.plusDays(row.number("consentDaysMax"));
      if (!situation.localTime(zone, at).toLocalDate().isBefore(over)) return false;
    }
    return !hasTalkedBetween(given, at, situation);
  }

  private static boolean hasTalkedBetween(Instant given, Instant at, Situation situation) {
    for (PastContact past : situation.history())
      if (Conversations.mayBe(past) && past.at().isAfter(given) && past.at().isBefore(at))
        return true;
    return false;
  }
}
