package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Finding;
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
final class HouseHold implements ContactRule {
  private final HoldKind kind;
  private final List<LegalHold> legal;

  HouseHold(HoldKind kind, LegalHold... legal) {
    this.kind = kind;
    this.legal = List.of(legal);
  }

  @Override
  public String id() {
    return "HOUSE-HOLD-" + kind;
  }

  @Override
  public String source(TermsOnDate terms) {
    return terms.hold(kind).row().source();
  }

  @Override
  public Finding judge(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (situation.holds().isEmpty()) return Finding.NO_OBJECTION;
    for (LegalHold rule : legal) if (rule.demands(proposal, terms)) return Finding.NO_OBJECTION;
    return new Table().judge(terms.hold(kind).row(), proposal, situation, terms, at);
  }

  /** The same search for the end as every timed rule has, on the row of the table. */
  private final class Table extends TimedRule {
    Table() {
      super(HouseHold.this.id(), ReasonCode.of(kind));
    }

    @Override
    @Nullable Instant closedUntil(
        Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
      return Holds.heldUntil(kind, proposal, situation, terms, at);
    }
  }
}
