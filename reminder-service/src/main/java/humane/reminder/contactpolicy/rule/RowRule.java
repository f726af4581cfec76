package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose numbers and source stand in the row of the same identifier. While that is not in
 * force the rule is silent.
 */
abstract class RowRule implements ContactRule {
  private final String id;

  RowRule(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String source(TermsOnDate terms) {
    Row row = row(terms);
    return row == null ? "" : row.citedSource();
  }

  @Override
  public final Finding judge(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Row row = row(terms);
    return row == null || !concerns(proposal)
        ? Finding.NO_OBJECTION
        : judge(row, proposal, situation, terms, at);
  }

  @Override
  public final @Nullable ContactRule inForce(TermsOnDate terms) {
    Row row = row(terms);
    return row == null ? null : new InForce(row);
  }

  @Nullable Row row(TermsOnDate terms) {
    return terms.row(id);
  }

  /** Asked only about contacts that it concerns. */
  abstract Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);

  @Nullable Instant objectsUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return judge(row, proposal, situation, terms, at).until();
  }

  /** The rule with its row, while that is in force; asked only about contacts that it concerns. */
  private final class InForce implements ContactRule {
    private final Row row;

    InForce(Row row) {
      this.row = row;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String source(TermsOnDate terms) {
      return row.citedSource();
    }

    @Override
    public boolean concerns(ContactProposal proposal) {
      return RowRule.this.concerns(proposal);
    }

    @Override
    public Finding judge(
        ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
      return RowRule.this.judge(row, proposal, situation, terms, at);
    }

    @Override
    public @Nullable Instant objectsUntil(
        ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
      return RowRule.this.objectsUntil(row, proposal, situation, terms, at);
    }

    @Override
    public boolean looksBackOnly() {
      return RowRule.this.looksBackOnly();
    }

    @Override
    public boolean judgesHoldsOnly() {
      return RowRule.this.judgesHoldsOnly();
    }
  }
}
