package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same for texts, which the wording may or may not cover (a default, not law). */
final class In02TextHours extends Limit {
  In02TextHours() {
    super("IN-02", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return proposal.isText();
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return Hours.between(row.time("opensAt"), row.time("closesAt"), Agreements.NONE)
        .closedUntil(situation, at);
  }
}
