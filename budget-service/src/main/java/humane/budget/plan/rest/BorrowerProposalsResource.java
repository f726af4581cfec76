package humane.budget.plan.rest;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.job.ProposalsOf;
import humane.budget.plan.store.PlanStore;
import humane.budget.plan.store.ProposalStore;
import humane.budget.proposal.Sharing;
import humane.budget.proposal.rest.Sayings;
import humane.budget.schedule.PayFrequency;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** Proposals of one borrower, kept under ids so that one of them can be accepted. */
@Path("/borrowers/{borrowerId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BorrowerProposalsResource {

  /**
   * Which accounts to plan for, all that are late unless told; how often to pay, by the month
   * unless told; how several debts share what there is.
   */
  public record Wanted(List<String> accountRefs, PayFrequency frequency, Sharing sharing) {}

  private final ProposalsOf proposalsOf;
  private final ProposalStore proposals;
  private final PlanStore plans;
  private final BorrowerService borrowers;
  private final Sayings sayings;
  private final Caller caller;

  BorrowerProposalsResource(
      ProposalsOf proposalsOf,
      ProposalStore proposals,
      PlanStore plans,
      BorrowerService borrowers,
      Sayings sayings,
      Caller caller) {
    this.proposalsOf = proposalsOf;
    this.proposals = proposals;
    this.plans = plans;
    this.borrowers = borrowers;
    this.sayings = sayings;
    this.caller = caller;
  }

  /**
   * The same statement and debts have the same proposals under the same ids; under an
   * Idempotency-Key the first answer stays even when they have changed since. borrower-service is
   * only asked, nothing is done there, so a rollback undoes all.
   */
  @POST
  @Path("/plan-proposals")
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  public ShownAnswerView propose(@PathParam("borrowerId") String borrowerId, Wanted wanted) {
    caller.mayTouch(borrowerId);
    Optional<Wanted> told = Optional.ofNullable(wanted);
    ProposalsOf.Way way =
        new ProposalsOf.Way(
            told.map(Wanted::accountRefs).filter(list -> !list.isEmpty()),
            told.map(Wanted::frequency).orElse(PayFrequency.MONTHLY),
            told.map(Wanted::sharing).orElse(Sharing.CHEAPEST));
    ProposalsOf.Shown shown = proposalsOf.show(factsOf(borrowerId), way);
    if (caller.isBorrower()) {
      proposals.seen(shown.proposals().stream().map(ShownProposal::id).toList());
    }
    return ShownAnswerView.of(shown, sayings);
  }

  /** What the borrower was shown and when, so that a "yes" by text can be understood. */
  @GET
  @Path("/latest-proposals")
  @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  public LatestProposalsView latest(@PathParam("borrowerId") String borrowerId) {
    return LatestProposalsView.of(proposals.of(borrowerId), plans.of(borrowerId));
  }

  private BorrowerFacts factsOf(String borrowerId) {
    try {
      return borrowers.facts(borrowerId);
    } catch (BorrowerServiceAway away) {
      throw Problem.unavailable(
          "borrower-service-away", "The accounts cannot be read just now. Please try again.");
    }
  }
}
