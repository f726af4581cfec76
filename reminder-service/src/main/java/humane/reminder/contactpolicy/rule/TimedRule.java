package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.util.List;
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
    Instant closed = objectsUntil(row, proposal, situation, terms, at);
    if (closed == null) return Finding.NO_OBJECTION;
    Instant opens = opening(closed, proposal, situation, terms, at);
    return objection(row, opens, proposal, situation, terms, at);
  }

  @Override
  @Nullable Instant objectsUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return closedUntil(row, proposal, situation, terms, at);
  }

  /**
   * The first instant at which this rule agrees, each with the terms of its own date; null if there
   * is none within the horizon.
   */
  private @Nullable Instant opening(
      Instant closed,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    Instant end = at.plus(ContactPolicy.HORIZON);
    Instant moment = next(closed, situation, terms, at);
    while (!moment.isAfter(end)) {
      Instant further = null;
      for (TermsOnDate then :
          outlivesItsRow() ? List.of(terms) : situation.termsAt(terms, moment)) {
        Row row = row(then);
        Instant until = row == null ? null : objectsUntil(row, proposal, situation, then, moment);
        if (until != null) further = Later.of(further, next(until, situation, then, moment));
      }
      if (further == null) return moment;
      moment = further;
    }
    return null;
  }

  private Instant next(Instant closed, Situation situation, TermsOnDate terms, Instant at) {
    return outlivesItsRow() ? closed : situation.withinTerms(terms, at, closed);
  }

  /** Whether what it objects to goes on under another row when its own lapses, as a hold does. */
  boolean outlivesItsRow() {
    return false;
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
