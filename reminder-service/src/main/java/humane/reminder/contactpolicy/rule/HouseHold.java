package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HOUSE-HOLD-…: the table of holds and purposes, where no row of a pack in force demands the same.
 */
final class HouseHold extends TimedRule {
  private final HoldKind kind;
  private final List<LegalHold> legal;

  HouseHold(HoldKind kind, LegalHold... legal) {
    super("HOUSE-HOLD-" + kind, ReasonCode.of(kind));
    this.kind = kind;
    this.legal = List.of(legal);
  }

  @Override
  Row row(TermsOnDate terms) {
    return terms.hold(kind).row();
  }

  @Override
  public boolean judgesHoldsOnly() {
    return true;
  }

  @Override
  boolean outlivesItsRow() {
    return true;
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    for (LegalHold rule : legal) if (rule.demands(proposal, terms)) return null;
    return Holds.heldUntil(kind, proposal, situation, terms, at);
  }
}
