package humane.budget.plan.job;

import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.database.Database;
import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.Party;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.store.PlanStore;
import humane.budget.proposal.PlanAnswer;
import humane.kit.clock.SystemTime;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepts a plan in steps that each survive a crash: look again, commit PENDING_HOLD, have
 * collecting held, commit ACCEPTED. Only then is the plan said to be accepted; what a crash leaves
 * half way, {@link PendingPlans} finishes.
 */
@ApplicationScoped
public class Acceptance {

  /** What was asked: which proposal, how the person was known, and by whom under which key. */
  public record Asked(
      ShownProposal proposal, ConfirmedBy confirmedBy, String by, Optional<String> key) {}

  private final BorrowerService borrowers;
  private final ProposalsOf proposalsOf;
  private final PlanStore plans;
  private final HoldOfPlan holdOfPlan;
  private final Database database;
  private final Clock systemTime;

  Acceptance(
      BorrowerService borrowers,
      ProposalsOf proposalsOf,
      PlanStore plans,
      HoldOfPlan holdOfPlan,
      Database database,
      @SystemTime Clock systemTime) {
    this.borrowers = borrowers;
    this.proposalsOf = proposalsOf;
    this.plans = plans;
    this.holdOfPlan = holdOfPlan;
    this.database = database;
    this.systemTime = systemTime;
  }

  /**
   * The accepted plan; the same one when it was accepted before.
   *
   * @throws Problem 409 when terms or affordability have changed, 503 when collecting could not be
   *     held: then nothing was accepted
   */
  public Plan accept(Asked asked) {
    Optional<Plan> before = plans.byProposal(asked.proposal().id());
    if (before.filter(plan -> plan.state() == PlanState.ACCEPTED).isPresent()) {
      return before.get();
    }
    BorrowerFacts borrower = factsOrNotAccepted(asked.proposal().borrowerId());
    refuseIfChanged(asked.proposal(), borrower);
    Plan pending = QuarkusTransaction.requiringNew().call(() -> reserve(asked, borrower));
    if (pending.state() == PlanState.ACCEPTED) {
      return pending;
    }
    return holdOfPlan.setAndAccept(pending);
  }

  private BorrowerFacts factsOrNotAccepted(String borrowerId) {
    try {
      return borrowers.facts(borrowerId);
    } catch (BorrowerServiceAway away) {
      throw HoldOfPlan.notAccepted(away);
    }
  }

  private void refuseIfChanged(ShownProposal shown, BorrowerFacts borrower) {
    if (shown.terms().question().startsOn().isBefore(proposalsOf.todayFor(borrower))) {
      throw Problem.conflict(
          "terms-changed", "This plan was to begin on a day that has passed. Please look again.");
    }
    PlanAnswer now = proposalsOf.again(shown.terms().question(), borrower);
    if (!shown.terms().hasSameSurplusAs(now.affordability())) {
      throw Problem.conflict(
          "affordability-changed",
          "What is left each month has changed since this plan was shown.");
    }
    boolean same =
        now.proposals().stream().anyMatch(one -> one.termsHash().equals(shown.termsHash()));
    if (!same) {
      throw Problem.conflict("terms-changed", "The terms have changed since this plan was shown.");
    }
  }

  private Plan reserve(Asked asked, BorrowerFacts borrower) {
    database.lockBorrower(borrower.borrowerId());
    List<Plan> others = plans.of(borrower.borrowerId());
    Optional<Plan> same =
        others.stream().filter(plan -> plan.proposalId().equals(asked.proposal().id())).findFirst();
    refuseIfAnotherStands(asked, others);
    Plan wanted = wanted(asked, borrower, same);
    if (same.isEmpty()) {
      plans.insert(wanted);
      return wanted;
    }
    return switch (same.get().state()) {
      case PENDING_HOLD, ACCEPTED -> same.get();
      case NOT_ACCEPTED -> {
        plans.askAgain(wanted);
        yield wanted;
      }
      case WITHDRAWING ->
          throw Problem.unavailable(
              "not-accepted", "An earlier try is being taken back. Please try again in a moment.");
      case ENDED -> throw Problem.conflict("plan-ended", "This plan has ended.");
    };
  }

  /**
   * Two plans would each take what is left, so one stands at a time, whatever its accounts; one
   * that no longer fits is replaced.
   */
  private static void refuseIfAnotherStands(Asked asked, List<Plan> all) {
    boolean stands =
        all.stream()
            .filter(plan -> !plan.proposalId().equals(asked.proposal().id()))
            .anyMatch(
                plan ->
                    plan.state() == PlanState.PENDING_HOLD
                        || (plan.state() == PlanState.ACCEPTED && plan.changeWantedAt().isEmpty()));
    if (stands) {
      throw Problem.conflict(
          "plan-exists", "Another plan stands already, and both would take what is left.");
    }
  }

  private Plan wanted(Asked asked, BorrowerFacts borrower, Optional<Plan> same) {
    return new Plan(
        same.map(Plan::id).orElseGet(() -> UUID.randomUUID().toString()),
        borrower.borrowerId(),
        asked.proposal().id(),
        PlanState.PENDING_HOLD,
        asked.proposal().terms(),
        new Party(borrower.fullName(), borrower.language()),
        refsOf(asked),
        borrower.zone(),
        asked.confirmedBy(),
        asked.by(),
        asked.key(),
        systemTime.instant(),
        plans.newCommandId(),
        plans.nextSequence(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> refsOf(Asked asked) {
    return asked.proposal().terms().question().debts().stream()
        .map(debt -> debt.accountRef())
        .toList();
  }
}
