package humane.budget.override.job;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.AffordabilityCheck;
import humane.budget.affordability.BesideEssentials;
import humane.budget.affordability.Verdict;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.override.FourEyes;
import humane.budget.override.OverrideState;
import humane.budget.override.PlanOverride;
import humane.budget.override.store.OverrideStore;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.job.ProposalsOf;
import humane.budget.proposal.Beyond;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for a plan above what is left, and decides on it. What is asked never reaches what nobody
 * can do without, and an approval makes one proposal, which the borrower may accept or leave.
 */
@ApplicationScoped
public class Overrides {
  private final OverrideStore overrides;
  private final ProposalsOf proposalsOf;
  private final PlanLimitsFile limits;
  private final Clock businessTime;

  Overrides(
      OverrideStore overrides,
      ProposalsOf proposalsOf,
      PlanLimitsFile limits,
      @BusinessTime Clock businessTime) {
    this.overrides = overrides;
    this.proposalsOf = proposalsOf;
    this.limits = limits;
    this.businessTime = businessTime;
  }

  /** The currency of the plan that would be made, which need not be that of every account. */
  public String currencyOf(BorrowerFacts borrower) {
    return proposalsOf.questionOf(borrower, ProposalsOf.Way.USUAL).currency();
  }

  public PlanOverride ask(BorrowerFacts borrower, long monthlyMinor, String reason, String by) {
    PlanQuestion question = proposalsOf.questionOf(borrower, ProposalsOf.Way.USUAL);
    long leftMinor = refuseUnlessAbove(question, monthlyMinor);
    PlanOverride asked =
        new PlanOverride(
            UUID.randomUUID().toString(),
            borrower.borrowerId(),
            question.currency(),
            monthlyMinor,
            leftMinor,
            reason,
            OverrideState.ASKED,
            by,
            businessTime.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    QuarkusTransaction.joiningExisting().run(() -> overrides.insert(asked));
    return asked;
  }

  /** Makes the proposal and records the decision in one transaction. */
  public PlanOverride approve(PlanOverride asked, BorrowerFacts borrower, String by) {
    refuseUnlessSecond(asked, by);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              PlanQuestion question =
                  proposalsOf
                      .questionOf(borrower, ProposalsOf.Way.USUAL)
                      .asking(new Beyond(asked.id(), asked.monthlyMinor()));
              refuseUnlessAbove(question, asked.monthlyMinor());
              ShownProposal made =
                  proposalsOf.keep(borrower, question).proposals().stream()
                      .findFirst()
                      .orElseThrow(
                          () ->
                              Problem.unprocessable(
                                  "nothing-fits",
                                  "Even this reaches zero in no time that the rules allow.",
                                  List.of()));
              return decided(asked, OverrideState.APPROVED, by, Optional.of(made.id()));
            });
  }

  public PlanOverride refuse(PlanOverride asked, String by) {
    refuseUnlessSecond(asked, by);
    return QuarkusTransaction.requiringNew()
        .call(() -> decided(asked, OverrideState.REFUSED, by, Optional.empty()));
  }

  private PlanOverride decided(
      PlanOverride asked, OverrideState state, String by, Optional<String> proposalId) {
    if (!overrides.decide(asked.id(), state, by, businessTime.instant(), proposalId)) {
      throw Problem.conflict("override-decided", FourEyes.Refusal.DECIDED.text());
    }
    return overrides.byId(asked.id()).orElseThrow();
  }

  private static void refuseUnlessSecond(PlanOverride asked, String by) {
    FourEyes.refusal(asked, by)
        .ifPresent(
            refusal -> {
              throw switch (refusal) {
                case SAME_PERSON ->
                    Problem.of(403, "four-eyes", "A second person is needed", refusal.text());
                case DECIDED -> Problem.conflict("override-decided", refusal.text());
              };
            });
  }

  /** What is left in an ordinary month, where this is really above it and leaves the essentials. */
  private long refuseUnlessAbove(PlanQuestion question, long monthlyMinor) {
    long regularMinor = question.dueAnywayMinor();
    Affordability known =
        new AffordabilityCheck(limits.on(question.today()).bufferPercent())
            .of(question.statement(), regularMinor);
    if (known.verdict() == Verdict.NOT_YET_KNOWN) {
      throw Problem.unprocessable(
          "affordability-not-known",
          "What is left is not known yet, so nothing can be asked beyond it.",
          List.of());
    }
    long leftMinor = known.monthlySurplusMinor();
    long mostMinor = BesideEssentials.mostMinor(question.statement(), regularMinor);
    if (monthlyMinor <= leftMinor) {
      throw Problem.badInput(
          "monthlyMinor",
          String.valueOf(monthlyMinor),
          "needs no override: " + leftMinor + " is left each month");
    }
    if (monthlyMinor > mostMinor) {
      throw Problem.badInput(
          "monthlyMinor",
          String.valueOf(monthlyMinor),
          "must not be above " + mostMinor + ", which home, food and other essentials leave");
    }
    return leftMinor;
  }
}
