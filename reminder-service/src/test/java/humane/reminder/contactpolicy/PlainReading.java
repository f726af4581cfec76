package humane.reminder.contactpolicy;

import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The gate as one would read it from its description: every rule is asked one by one, each about a
 * situation of its own, under the terms of the date in every zone, and the search goes to the
 * latest instant that any of them named. Slow, and obviously right.
 */
final class PlainReading {
  private static final Packs PACKS = Packs.shipped();

  private final Asking asking;

  PlainReading(Asking asking) {
    this.asking = asking;
  }

  /** CLEARED, REFUSED, or DEFERRED and until when; with the rules that object at once. */
  record Answer(
      Verdict verdict,
      Instant notBefore,
      List<String> rules,
      boolean refusedOnTheWay,
      boolean isTooLate) {}

  Answer decide(Instant at) {
    List<Finding> findings = findingsAt(at);
    List<String> rules = findings.stream().map(PlainReading::rule).toList();
    if (findings.isEmpty()) return new Answer(Verdict.CLEARED, null, rules, false, false);
    Instant horizon = at.plus(ContactPolicy.HORIZON);
    for (boolean onTheWay = false; ; onTheWay = true) {
      if (findings.stream().anyMatch(Finding.Never.class::isInstance))
        return new Answer(Verdict.REFUSED, null, rules, onTheWay, false);
      Instant latest = Instant.MIN;
      for (Finding finding : findings)
        if (finding instanceof Finding.NotBefore(Instant instant, Reason reason)
            && instant.isAfter(latest)) latest = instant;
      if (latest.isAfter(horizon)) return new Answer(Verdict.REFUSED, null, rules, false, true);
      findings = findingsAt(latest);
      if (findings.isEmpty()) return new Answer(Verdict.DEFERRED, latest, rules, false, false);
    }
  }

  /** Whether a rule says at once that time alone does not make it agree. */
  boolean objectsForGoodAt(Instant at) {
    return findingsAt(at).stream().anyMatch(Finding.Never.class::isInstance);
  }

  /**
   * The first moment at which no rule objects, looked for from minute to minute and by nothing that
   * any rule says of later; null if there is none within the span.
   */
  Instant firstClearMinute(Instant from, Duration span) {
    ContactProposal proposal = asking.proposal();
    Situation situation = asking.situation();
    List<ContactRule> rules = Rulebook.inOrder();
    for (Instant at = from; !at.isAfter(from.plus(span)); at = at.plusSeconds(60))
      if (isClear(rules, proposal, situation, at)) return at;
    return null;
  }

  private boolean isClear(
      List<ContactRule> rules, ContactProposal proposal, Situation situation, Instant at) {
    for (ZoneId zone : asking.zones) {
      TermsOnDate terms = terms(zone, at);
      for (ContactRule rule : rules)
        if (!(rule.judge(proposal, situation, terms, at) instanceof Finding.NoObjection))
          return false;
    }
    return true;
  }

  private List<Finding> findingsAt(Instant at) {
    List<Finding> findings = new ArrayList<>();
    for (ContactRule rule : Rulebook.inOrder()) {
      Finding strictest = Finding.NO_OBJECTION;
      for (ZoneId zone : asking.zones) {
        Finding finding = rule.judge(asking.proposal(), asking.situation(), terms(zone, at), at);
        if (isStricter(finding, strictest)) strictest = finding;
      }
      if (!(strictest instanceof Finding.NoObjection)) findings.add(strictest);
    }
    return findings;
  }

  private TermsOnDate terms(ZoneId zone, Instant at) {
    return PACKS
        .termsOn(asking.jurisdictions, at, asking.withHouse)
        .on(at.atZone(zone).toLocalDate());
  }

  private static boolean isStricter(Finding one, Finding than) {
    Instant until = one.until();
    return until != null && (than.until() == null || until.isAfter(than.until()));
  }

  private static String rule(Finding finding) {
    return switch (finding) {
      case Finding.NoObjection none -> throw new IllegalStateException();
      case Finding.NotBefore(Instant instant, Reason reason) -> reason.rule();
      case Finding.Never(Reason reason) -> reason.rule();
    };
  }
}
