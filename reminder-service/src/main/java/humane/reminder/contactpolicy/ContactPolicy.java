package humane.reminder.contactpolicy;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactDecision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate. It asks every rule, and clears a contact only if none objects.
 *
 * <p>If all objections pass with time it looks for the earliest instant at which every rule agrees:
 * it goes to the latest instant that any rule named and asks them all again there, until none
 * objects. That is exact, because a rule that names an instant agrees at none before it.
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

  private static final Duration FINEST = Duration.ofMillis(1);

  private final List<ContactRule> rulebook;

  /**
   * @param rulebook in the order in which reasons are listed
   */
  public ContactPolicy(List<ContactRule> rulebook) {
    this.rulebook = List.copyOf(rulebook);
  }

  public ContactDecision decide(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Objections now = ask(proposal, situation, terms, at);
    if (now.isEmpty()) return cleared(proposal, situation, terms, at);
    if (now.never()) return new Refused(now.reasons());
    return later(proposal, situation, terms, at, now);
  }

  private ContactDecision later(
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at,
      Objections first) {
    Instant end = at.plus(HORIZON);
    Objections objections = first;
    while (!objections.latest().isAfter(end)) {
      Instant candidate = objections.latest();
      objections = ask(proposal, situation, terms, candidate);
      if (objections.isEmpty()) return new Deferred(candidate, first.reasons());
      if (objections.never())
        return new Refused(joined(first.reasons(), objections.neverReasons()));
    }
    return new Refused(joined(first.reasons(), List.of(NO_MOMENT)));
  }

  private Cleared cleared(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Instant validUntil = firstObjection(proposal, situation, terms, at, at.plus(VALID_AT_MOST));
    return new Cleared(
        new ClearedContact(
            situation.contactPoint().id(), proposal.channel(), proposal.purpose(), at, validUntil));
  }

  /**
   * The last millisecond before {@code end} is asked first; only if it is closed is the moment of
   * closing searched for.
   */
  private Instant firstObjection(
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant clear,
      Instant end) {
    if (ask(proposal, situation, terms, end.minus(FINEST)).isEmpty()) return end;
    Instant open = clear;
    Instant closed = end;
    while (Duration.between(open, closed).compareTo(FINEST) > 0) {
      Instant middle = open.plus(Duration.between(open, closed).dividedBy(2));
      if (ask(proposal, situation, terms, middle).isEmpty()) open = middle;
      else closed = middle;
    }
    return closed;
  }

  private Objections ask(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    TermsOnDate termsThen = terms.on(dateOf(at, situation));
    Objections objections = new Objections();
    for (ContactRule rule : rulebook)
      objections.add(rule.judge(proposal, situation, termsThen, at));
    return objections;
  }

  private static LocalDate dateOf(Instant at, Situation situation) {
    ZoneId zone =
        situation.timeZones().isEmpty() ? ZoneOffset.UTC : situation.timeZones().getFirst();
    return at.atZone(zone).toLocalDate();
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

  /** What the rules said at one instant, in their order. */
  private static final class Objections {
    private final List<Reason> reasons = new ArrayList<>(4);
    private final List<Reason> neverReasons = new ArrayList<>(2);
    private @Nullable Instant latest;

    void add(Finding finding) {
      switch (finding) {
        case Finding.NoObjection none -> {}
        case Finding.NotBefore(Instant instant, Reason reason) -> {
          reasons.add(reason);
          if (latest == null || instant.isAfter(latest)) latest = instant;
        }
        case Finding.Never(Reason reason) -> {
          reasons.add(reason);
          neverReasons.add(reason);
        }
      }
    }

    boolean isEmpty() {
      return reasons.isEmpty();
    }

    boolean never() {
      return !neverReasons.isEmpty();
    }

    List<Reason> reasons() {
      return reasons;
    }

    List<Reason> neverReasons() {
      return neverReasons;
    }

    Instant latest() {
      if (latest == null) throw new IllegalStateException("no rule named an instant");
      return latest;
    }
  }
}
