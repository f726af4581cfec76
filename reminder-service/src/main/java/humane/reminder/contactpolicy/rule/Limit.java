package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hours and caps. They judge collecting only: what is no collection by conduct §4 passes all of
 * them.
 */
abstract class Limit extends TimedRule {

  Limit(String id, ReasonCode code) {
    super(id, code);
  }

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return NoCollection.isProposed(proposal, situation, terms, at)
        ? Finding.NO_OBJECTION
        : super.judge(row, proposal, situation, terms, at);
  }

  @Override
  final @Nullable Instant objectsUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return NoCollection.isProposed(proposal, situation, terms, at)
        ? null
        : super.objectsUntil(row, proposal, situation, terms, at);
  }
}
