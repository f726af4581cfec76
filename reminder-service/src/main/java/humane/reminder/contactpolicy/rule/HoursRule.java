package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A limit on the time of day. Whoever has no known zone is refused elsewhere, by name. */
abstract class HoursRule extends Limit {
  HoursRule(String id, ReasonCode code) {
    super(id, code);
  }

  abstract Hours hours(Row row, Situation situation, TermsOnDate terms);

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return hours(row, situation, terms).closedUntil(situation, at);
  }
}
