package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text goes only to a number that the borrower texted from lately, or that they consented to
 * texts for and a reassigned-numbers database confirmed lately. It guards what is said about a
 * debt; the confirmation of a stop and the check of a number say nothing.
 */
final class UsF12TextProcedure extends RowRule {
  UsF12TextProcedure() {
    super("US-F-12");
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText() && !isAboutNoDebt(proposal.purpose());
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    ContactPointFacts point = situation.contactPoint();
    Duration lately = Duration.ofDays(row.number("confirmedWithinDays"));
    if (isLately(point.lastInboundTextAt(), lately, at)
        || isLately(textAsking(proposal, situation), lately, at)) return Finding.NO_OBJECTION;
    if (isLately(point.reassignedCheckedAt(), lately, at) && TextConsent.stands(situation, at))
      return Finding.NO_OBJECTION;
    return row.never(ReasonCode.NUMBER_NOT_CONFIRMED_LATELY);
  }

  private static boolean isAboutNoDebt(Purpose purpose) {
    return purpose == Purpose.OPT_OUT_CONFIRMATION || purpose == Purpose.VERIFY_NUMBER;
  }

  private static @Nullable Instant textAsking(ContactProposal proposal, Situation situation) {
    ContactRequest request = situation.request();
    if (request == null || request.channel() != Channel.SMS) return null;
    return proposal.purpose() == Purpose.REQUESTED_REPLY ? request.at() : null;
  }

  private static boolean isLately(@Nullable Instant event, Duration lately, Instant at) {
    return event != null && !event.isAfter(at) && at.isBefore(event.plus(lately));
  }
}
