package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

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
  public final Finding judge(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Row row = terms.row(id);
    return row == null ? Finding.NO_OBJECTION : judge(row, proposal, situation, terms, at);
  }

  abstract Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);
}
