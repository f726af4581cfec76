package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * A number that turned out to be somebody else's is stopped at once, for every purpose but checking
 * it. A contact whose end is not known is not taken for one to somebody else: the first call under
 * way would close every number.
 */
abstract class WrongNumber extends RowRule {
  WrongNumber(String id) {
    super(id);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  @Override
  public final boolean concerns(ContactProposal proposal) {
    return proposal.purpose() != Purpose.VERIFY_NUMBER;
  }

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (!situation.hasHad(Outcome.WRONG_NUMBER)) return Finding.NO_OBJECTION;
    for (PastContact past : situation.history())
      if (past.outcome() == Outcome.WRONG_NUMBER
          && past.isTo(situation.contactPoint())
          && Counting.hasHappened(past, at)) return objection(row, terms);
    return Finding.NO_OBJECTION;
  }

  Finding objection(Row row, TermsOnDate terms) {
    return row.never(ReasonCode.WRONG_PERSON);
  }
}
