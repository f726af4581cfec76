package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose objection passes with time: it is asked again at the moment it names, until it
 * agrees or a year is over.
 */
abstract class TimedRule extends RowRule {
  private final ReasonCode code;

  TimedRule(String id, ReasonCode code) {
    super(id);
    this.code = code;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant next = closedUntil(row, proposal, situation, terms, at);
    if (next == null) return Finding.NO_OBJECTION;
    Instant end = at.plus(ContactPolicy.HORIZON);
    while (!next.isAfter(end)) {
      Instant further = closedUntil(row, proposal, situation, terms, next);
      if (further == null) return objection(row, next, proposal, situation, terms, at);
      next = further;
    }
    return objection(row, null, proposal, situation, terms, at);
  }

  /**
   * What it says when it objects. A rule that objects for want of a fact names the fact.
   *
   * @param opens the earliest instant at which it agrees; null if there is none within the horizon
   */
  Finding objection(
      Row row,
      @Nullable Instant opens,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    return opens == null ? row.never(code) : row.notBefore(code, opens);
  }

  /**
   * Null if the rule has nothing against this instant; else a later instant before which it agrees
   * at none, {@link Instant#MAX} if it never does.
   */
  abstract @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at);
}
