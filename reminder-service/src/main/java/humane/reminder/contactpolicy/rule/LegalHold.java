package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold that a row of a pack demands, and is reported under. */
abstract class LegalHold extends TimedRule {
  private final HoldKind kind;

  LegalHold(String id, HoldKind kind) {
    super(id, ReasonCode.of(kind));
    this.kind = kind;
  }

  HoldKind kind() {
    return kind;
  }

  @Override
  public final boolean judgesHoldsOnly() {
    return true;
  }

  @Override
  final boolean outlivesItsRow() {
    return true;
  }

  /**
   * Whether the row reaches this contact; then the house does not report the hold a second time.
   */
  boolean demands(ContactProposal proposal, TermsOnDate terms) {
    return terms.row(id()) != null;
  }

  @Override
  final @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return demands(proposal, terms) ? Holds.heldUntil(kind, proposal, situation, terms, at) : null;
  }
}
