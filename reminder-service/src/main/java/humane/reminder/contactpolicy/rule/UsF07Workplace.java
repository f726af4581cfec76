package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/** Nobody is contacted at a workplace where the employer is known to forbid it. */
final class UsF07Workplace extends RowRule {
  UsF07Workplace() {
    super("US-F-07");
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return situation.contactPoint().employerForbids()
        ? row.never(ReasonCode.EMPLOYER_FORBIDS)
        : Finding.NO_OBJECTION;
  }
}
