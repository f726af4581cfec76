package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * India until the end of 2026: no calls early or late. The wording knows no exception, so no
 * agreement widens it.
 */
final class In01CallingHours extends Limit {
  In01CallingHours() {
    super("IN-01", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isVoice();
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Hours.between(row.time("opensAt"), row.time("closesAt"), Agreements.NONE)
        .closedUntil(situation, at);
  }
}
