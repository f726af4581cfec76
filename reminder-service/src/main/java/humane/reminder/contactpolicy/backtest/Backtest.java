package humane.reminder.contactpolicy.backtest;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.replay.DecisionInputs;
import humane.reminder.contactpolicy.replay.LedgerDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gate about every decision of a period under other packs. A contact that was sent is
 * judged at the instant at which it was handed to the carrier.
 */
public final class Backtest {
  private static final int LISTED_MAX = 1_000;

  private final BacktestQuestion question;
  private final ContactPolicy policy;
  private final Packs packs;
  private final Packs law;
  private final Predicate<String> isLaw;
  private final BiConsumer<LedgerDecision, List<Reason>> breaches;
  private final List<Finding> findings = new ArrayList<>();
  private long decisions;
  private long sent;
  private long wouldBeRefused;
  private long wouldClear;
  private long withoutInputs;
  private long breached;

  /**
   * @param isLaw whether a rule, by its identifier, is law or official guidance, and no number of
   *     the house nor a default of ours
   * @param breaches is told of each contact that was sent and that the law of its own date refuses,
   *     with the law's reasons
   */
  public Backtest(
      BacktestQuestion question,
      ContactPolicy policy,
      Packs packs,
      Predicate<String> isLaw,
      BiConsumer<LedgerDecision, List<Reason>> breaches) {
    this.question = question;
    this.policy = policy;
    Packs asked = question.packs().isEmpty() ? packs : packs.with(question.packs());
    this.packs = question.onDate() == null ? asked : asked.asOf(question.onDate());
    this.law = Packs.shipped().with(question.packs());
    this.isLaw = isLaw;
    this.breaches = breaches;
  }

  /** Which way it would have gone. */
  public enum Kind {
    SENT_WOULD_BE_REFUSED,
    REFUSED_WOULD_CLEAR
  }

  /** An answer in short. */
  public record Answer(Verdict verdict, @Nullable Instant notBefore, List<String> rules) {}

  /** One decision that would have gone the other way. */
  public record Finding(
      Kind kind,
      UUID entryId,
      Instant at,
      @Nullable Instant sentAt,
      String subject,
      String stepId,
      String channel,
      String purpose,
      Answer was,
      Answer wouldBe) {}

  /**
   * What came of it.
   *
   * @param withoutInputs decisions of before inputs were kept: nothing is known of them
   * @param breaches sent contacts that the law of their own date refuses; only where the question
   *     writes them down
   * @param findings the first thousand
   */
  public record Outcome(
      long decisions,
      long sent,
      long sentWouldBeRefused,
      long refusedWouldClear,
      long withoutInputs,
      long breaches,
      List<Finding> findings) {}

  public void take(LedgerDecision decision) {
    DecisionInputs inputs = decision.inputs();
    if (inputs == null) {
      decisions++;
      withoutInputs++;
      return;
    }
    if (!isWanted(inputs)) return;
    decisions++;
    boolean cleared = decision.verdict().equals(Verdict.CLEARED.name());
    if (cleared && decision.sentAt() == null) return;
    Instant at = decision.sentAt() == null ? inputs.at() : decision.sentAt();
    if (decision.sentAt() != null) sent++;
    ContactDecision would = decide(packs, inputs.asked(at, question.withHouse()));
    if (cleared && !(would instanceof ContactDecision.Cleared)) {
      wouldBeRefused++;
      list(Kind.SENT_WOULD_BE_REFUSED, decision, would);
      if (question.writesDownBreaches()) breach(decision, inputs.asked(at, false));
    } else if (!cleared && would instanceof ContactDecision.Cleared) {
      wouldClear++;
      list(Kind.REFUSED_WOULD_CLEAR, decision, would);
    }
  }

  public Outcome outcome() {
    return new Outcome(
        decisions, sent, wouldBeRefused, wouldClear, withoutInputs, breached, findings);
  }

  /** Only what the law itself refuses is a breach, and never what a team asks beyond it. */
  private void breach(LedgerDecision decision, DecisionInputs withoutHouse) {
    List<Reason> lawful =
        decide(law, withoutHouse).reasons().stream()
            .filter(reason -> isLaw.test(reason.rule()))
            .toList();
    if (lawful.isEmpty()) return;
    breached++;
    breaches.accept(decision, lawful);
  }

  private ContactDecision decide(Packs under, DecisionInputs inputs) {
    List<String> places = new ArrayList<>(inputs.jurisdictions());
    places.addAll(question.alsoUnder());
    return policy.decide(
        inputs.proposal(),
        inputs.situation(),
        under.termsOn(places, inputs.at(), inputs.withHouse()),
        inputs.at());
  }

  private boolean isWanted(DecisionInputs inputs) {
    return question.jurisdictions().isEmpty()
        || inputs.jurisdictions().stream()
            .anyMatch(
                place ->
                    question.jurisdictions().stream()
                        .anyMatch(
                            wanted -> place.equals(wanted) || place.startsWith(wanted + "-")));
  }

  private void list(Kind kind, LedgerDecision decision, ContactDecision would) {
    if (findings.size() == LISTED_MAX) return;
    List<String> rules = new ArrayList<>();
    decision.body().path("reasons").forEach(reason -> rules.add(reason.path("rule").asText()));
    String notBefore = decision.body().path("notBefore").asText("");
    findings.add(
        new Finding(
            kind,
            decision.entryId(),
            decision.at(),
            decision.sentAt(),
            decision.subject(),
            decision.body().path("stepId").asText(),
            decision.body().path("channel").asText(),
            decision.body().path("purpose").asText(),
            new Answer(
                Verdict.valueOf(decision.verdict()),
                notBefore.isEmpty() || notBefore.equals("null") ? null : Instant.parse(notBefore),
                rules),
            new Answer(
                would.verdict(),
                would instanceof ContactDecision.Deferred later ? later.notBefore() : null,
                would.reasons().stream().map(Reason::rule).toList())));
  }
}
