package humane.reminder.contactpolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal about a person, asked of a rulebook at any instant. Each instant has the terms of its
 * own date, and of every date that it falls on in a plausible zone.
 *
 * @param answeredUnder terms under which the rules that look back only have been asked and agree
 *     from now on; or null
 */
record Question(
    List<ContactRule> rulebook,
    ContactProposal proposal,
    Situation situation,
    TermsOnDate terms,
    @Nullable TermsOnDate answeredUnder) {

  private static final Duration FINEST = Duration.ofMillis(1);

  /** What else a contact may be for is judged by the minutes since something, or until. */
  private static final Set<Purpose> JUDGED_BY_THE_PAST =
      EnumSet.of(
          Purpose.PAYMENT_REMINDER,
          Purpose.PLAN_OFFER,
          Purpose.INSTALMENT_NOTE,
          Purpose.STATUTORY_NOTICE,
          Purpose.CONSENT_REQUEST);

  Question(
      List<ContactRule> rulebook,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms) {
    this(rulebook, proposal, situation, terms, null);
  }

  /**
   * The same question at later instants only. Where nothing is known that comes later, the rules
   * that look back only need not be asked again while the terms stay as they are.
   *
   * @param at when all were asked; those that objected agree by the latest moment that they named
   */
  Question after(Instant at) {
    List<TermsOnDate> then = termsAt(at);
    boolean isAnswered =
        then.size() == 1
            && JUDGED_BY_THE_PAST.contains(proposal.purpose())
            && situation.isSettledAt(at);
    return isAnswered ? new Question(rulebook, proposal, situation, terms, then.getFirst()) : this;
  }

  List<TermsOnDate> termsAt(Instant at) {
    return situation.termsAt(terms, at);
  }

  /** The rules that may object on the date of these terms, in the order of the rulebook. */
  ContactRule[] rules(TermsOnDate then) {
    RulesInForce inForce = then.inForce(rulebook);
    return then == answeredUnder
        ? inForce.lookingAhead(proposal, situation)
        : inForce.about(proposal, situation);
  }

  /** Every objection, in the order of the rulebook. */
  List<Reason> reasonsAt(Instant at) {
    List<TermsOnDate> then = termsAt(at);
    if (then.size() > 1) return strictestReasons(then, at);
    List<Reason> reasons = List.of();
    for (ContactRule rule : rules(then.getFirst())) {
      Finding finding = rule.judge(proposal, situation, then.getFirst(), at);
      if (finding instanceof Finding.NoObjection) continue;
      if (reasons.isEmpty()) reasons = new ArrayList<>(4);
      reasons.add(reasonOf(finding));
    }
    return reasons;
  }

  /** Each rule under all of the terms at once. */
  private List<Reason> strictestReasons(List<TermsOnDate> then, Instant at) {
    List<Reason> reasons = new ArrayList<>();
    for (ContactRule rule : rulebook) {
      Finding strictest = Finding.NO_OBJECTION;
      for (TermsOnDate one : then)
        strictest = stricter(strictest, rule.judge(proposal, situation, one, at));
      if (!(strictest instanceof Finding.NoObjection)) reasons.add(reasonOf(strictest));
    }
    return reasons;
  }

  private static Finding stricter(Finding one, Finding other) {
    Instant until = other.until();
    if (until == null) return one;
    return one.until() == null || until.isAfter(one.until()) ? other : one;
  }

  boolean isClearAt(Instant at) {
    for (TermsOnDate then : termsAt(at))
      for (ContactRule rule : rules(then))
        if (rule.objectsUntil(proposal, situation, then, at) != null) return false;
    return true;
  }

  /**
   * The instant from which a rule objects, or the end: the last millisecond before the end is asked
   * first, and only if it is closed is the moment of closing searched for.
   *
   * @param clear an instant at which none objects
   */
  Instant firstObjection(Instant clear, Instant end) {
    if (isClearAt(end.minus(FINEST))) return end;
    Instant open = clear;
    Instant closed = end;
    while (Duration.between(open, closed).compareTo(FINEST) > 0) {
      Instant middle = open.plus(Duration.between(open, closed).dividedBy(2));
      if (isClearAt(middle)) open = middle;
      else closed = middle;
    }
    return closed;
  }

  private static Reason reasonOf(Finding finding) {
    return switch (finding) {
      case Finding.NoObjection none ->
          throw new IllegalStateException("no objection has no reason");
      case Finding.NotBefore(Instant instant, Reason reason) -> reason;
      case Finding.Never(Reason reason) -> reason;
    };
  }
}
