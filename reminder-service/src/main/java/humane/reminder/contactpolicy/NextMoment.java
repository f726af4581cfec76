package humane.reminder.contactpolicy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for the earliest instant at which every rule agrees: whenever a rule objects, the
 * search goes on from the instant it named, until none objects. That is exact, because a rule that
 * names an instant agrees at none before it under the terms it was asked about; where these end
 * sooner, the search goes on from their end. Where plausible zones stand under different terms, all
 * of these are asked. Those that objected before are asked first, since most objections come from a
 * few rules by turns.
 */
final class NextMoment {
  private final Question question;
  private final List<Objector> objectors = new ArrayList<>(4);
  private List<TermsOnDate> terms = List.of();

  /** Which of them objected last: it has had its say, and the others are asked before it. */
  private int turn;

  private NextMoment(Question question) {
    this.question = question;
  }

  /** A rule that objected before, and the terms under which it did. */
  private record Objector(ContactRule rule, TermsOnDate terms) {}

  /** What a search ends with. */
  sealed interface Found {}

  /** The earliest instant at which every rule agrees. */
  record Agreed(Instant moment) implements Found {}

  /** On the way there, at this instant, a rule objects that time alone does not change. */
  record ClosedForGood(Instant moment) implements Found {}

  /** None up to the horizon. */
  record TooLate() implements Found {}

  /**
   * @param start no rule agrees before it
   */
  static Found from(Instant start, Instant horizon, Question question) {
    NextMoment search = new NextMoment(question);
    Instant moment = start;
    while (!moment.isAfter(horizon)) {
      Instant later = search.objectedUntil(moment);
      if (later == null) return new Agreed(moment);
      if (later.equals(Instant.MAX)) return new ClosedForGood(moment);
      moment = later;
    }
    return new TooLate();
  }

  private @Nullable Instant objectedUntil(Instant at) {
    List<TermsOnDate> then = termsAt(at);
    if (!then.equals(terms)) objectors.clear();
    terms = then;
    for (int asked = 0; asked < objectors.size(); asked++) {
      turn = (turn + 1) % objectors.size();
      Objector objector = objectors.get(turn);
      Instant until = ask(objector.rule, objector.terms, at);
      if (until != null) return until;
    }
    Instant latest = null;
    for (TermsOnDate one : then) {
      Instant until = askAll(one, at);
      if (until == null) continue;
      if (until.equals(Instant.MAX)) return until;
      if (latest == null || until.isAfter(latest)) latest = until;
    }
    return latest;
  }

  /** Mostly those of the instant before. */
  private List<TermsOnDate> termsAt(Instant at) {
    return terms.size() == 1 && terms.getFirst().areEverywhereAt(at) ? terms : question.termsAt(at);
  }

  private @Nullable Instant askAll(TermsOnDate then, Instant at) {
    Instant latest = null;
    for (ContactRule rule : question.rules(then)) {
      Instant until = ask(rule, then, at);
      if (until == null) continue;
      if (until.equals(Instant.MAX)) return until;
      objectors.add(new Objector(rule, then));
      turn = objectors.size() - 1;
      if (latest == null || until.isAfter(latest)) latest = until;
    }
    return latest;
  }

  private @Nullable Instant ask(ContactRule rule, TermsOnDate then, Instant at) {
    ContactProposal proposal = question.proposal();
    Situation situation = question.situation();
    Instant until = rule.objectsUntil(proposal, situation, then, at);
    if (until == null) return null;
    if (!until.equals(Instant.MAX)) return situation.withinTerms(then, at, until);
    // Never, or only not under these terms.
    return rule.judge(proposal, situation, then, at).until();
  }
}
