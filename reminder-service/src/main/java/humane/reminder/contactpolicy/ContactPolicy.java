package humane.reminder.contactpolicy;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactDecision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The gate. It asks every rule, and clears a contact only if none objects.
 *
 * <p>If all objections pass with time it looks for the earliest instant at which every rule agrees:
 * see {@link NextMoment}.
 */
public final class ContactPolicy {
  /** Beyond it, "later" is no answer. */
  public static final Duration HORIZON = Duration.ofDays(366);

  /**
   * The world changes: a cleared contact is good for at most this long, and shorter if a rule
   * objects sooner.
   */
  public static final Duration VALID_AT_MOST = Duration.ofSeconds(60);

  private static final Reason NO_MOMENT =
      new Reason(
          ReasonCode.NO_MOMENT_WITHIN_A_YEAR,
          "HOUSE-YEAR",
          "House rule, design §4",
          null,
          "Within a year there is no moment at which every rule agrees.",
          "一年之内没有所有规则都允许的时刻。");

  private final List<ContactRule> rulebook;

  /**
   * @param rulebook in the order in which reasons are listed
   */
  public ContactPolicy(List<ContactRule> rulebook) {
    this.rulebook = List.copyOf(rulebook);
  }

  public ContactDecision decide(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Question question = new Question(rulebook, proposal, situation, terms);
    List<Reason> reasons = question.reasonsAt(at);
    if (reasons.isEmpty()) return cleared(question, at);
    if (isNever(reasons)) return new Refused(reasons);
    return switch (NextMoment.from(latest(reasons), at.plus(HORIZON), question.after(at))) {
      case NextMoment.Agreed(Instant moment) -> new Deferred(moment, reasons);
      case NextMoment.ClosedForGood(Instant moment) ->
          new Refused(joined(reasons, nevers(question.reasonsAt(moment))));
      case NextMoment.TooLate late -> new Refused(joined(reasons, List.of(NO_MOMENT)));
    };
  }

  private static Cleared cleared(Question question, Instant at) {
    Situation situation = question.situation();
    ContactProposal proposal = question.proposal();
    return new Cleared(
        new ClearedContact(
            situation.contactPoint().id(),
            proposal.channel(),
            proposal.purpose(),
            at,
            question.after(at).firstObjection(at, at.plus(VALID_AT_MOST))));
  }

  private static boolean isNever(List<Reason> reasons) {
    for (Reason reason : reasons) if (reason.notBefore() == null) return true;
    return false;
  }

  /** No rule agrees before the moment it named, so none before the latest of them. */
  private static Instant latest(List<Reason> reasons) {
    Instant latest = Instant.MIN;
    for (Reason reason : reasons) {
      Instant moment = reason.notBefore();
      if (moment != null && moment.isAfter(latest)) latest = moment;
    }
    return latest;
  }

  private static List<Reason> nevers(List<Reason> reasons) {
    return reasons.stream().filter(reason -> reason.notBefore() == null).toList();
  }

  private static List<Reason> joined(List<Reason> reasons, List<Reason> more) {
    List<Reason> all = new ArrayList<>(reasons);
    for (Reason reason : more)
      if (all.stream().noneMatch(known -> isSame(known, reason))) all.add(reason);
    return all;
  }

  /** A hold that goes on under another row, when the law changes, is the same hold. */
  private static boolean isSame(Reason one, Reason other) {
    return one.code() == other.code() && (one.rule().equals(other.rule()) || one.code().isHold());
  }
}
