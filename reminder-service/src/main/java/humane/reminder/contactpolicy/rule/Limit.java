package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
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

  /** Sooner than it says by itself, if what is proposed becomes no collection before. */
  @Override
  final @Nullable Instant objectsUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (NoCollection.isProposed(proposal, situation, terms, at)) return null;
    Instant closed = super.objectsUntil(row, proposal, situation, terms, at);
    return closed == null
        ? null
        : Sooner.of(closed, NoCollection.begins(proposal, situation, terms, at));
  }
}
