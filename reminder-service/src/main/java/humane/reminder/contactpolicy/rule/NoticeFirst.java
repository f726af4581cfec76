package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/**
 * A notice that has to be given before the contact. What is no collection, and the notice itself,
 * do not wait for it.
 */
abstract class NoticeFirst extends RowRule {
  private final NoticeKind kind;

  NoticeFirst(String id, NoticeKind kind) {
    super(id);
    this.kind = kind;
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  abstract boolean isAskedOf(Actor actor);

  /** Whether it is asked for this loan; for every loan unless a rule says otherwise. */
  boolean isAskedFor(ContactProposal proposal) {
    return true;
  }

  @Override
  public final boolean concerns(ContactProposal proposal) {
    return proposal.purpose() != Purpose.STATUTORY_NOTICE
        && isAskedOf(proposal.actor())
        && isAskedFor(proposal);
  }

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (NoCollection.isProposed(proposal, situation, terms, at)) return Finding.NO_OBJECTION;
    for (Notice notice : situation.notices())
      if (notice.kind() == kind && !notice.at().isAfter(at)) return Finding.NO_OBJECTION;
    return row.never(ReasonCode.NOTICE_MISSING);
  }
}
