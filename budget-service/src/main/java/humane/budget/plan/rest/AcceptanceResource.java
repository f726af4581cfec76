package humane.budget.plan.rest;

import humane.budget.access.Caller;
import humane.budget.form.FieldChecks;
import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.Plan;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.WhoAccepts;
import humane.budget.plan.job.Acceptance;
import humane.budget.plan.store.PlanStore;
import humane.budget.plan.store.ProposalStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Accepts a plan. It calls borrower-service on the way, so its Idempotency-Key is kept with the
 * plan and not by the kit: a repeat goes on where the first try stopped.
 */
@Path("/plan-proposals/{proposalId}/acceptance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AcceptanceResource {

  public record AcceptanceForm(String termsHash, ConfirmedBy confirmedBy) {}

  private final ProposalStore proposals;
  private final PlanStore plans;
  private final Acceptance acceptance;
  private final PlanLinks links;
  private final Caller caller;
  private final Clock businessTime;

  AcceptanceResource(
      ProposalStore proposals,
      PlanStore plans,
      Acceptance acceptance,
      PlanLinks links,
      Caller caller,
      @BusinessTime Clock businessTime) {
    this.proposals = proposals;
    this.plans = plans;
    this.acceptance = acceptance;
    this.links = links;
    this.caller = caller;
    this.businessTime = businessTime;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  public AcceptedView accept(
      @PathParam("proposalId") String proposalId,
      @HeaderParam("Idempotency-Key") String key,
      AcceptanceForm form) {
    FieldChecks checks = new FieldChecks();
    checks.present("termsHash", FieldChecks.given(form).termsHash());
    checks.present("confirmedBy", form.confirmedBy());
    if (key != null && (key.isBlank() || key.length() > 255)) {
      checks.wrong("Idempotency-Key", null, "must have between 1 and 255 characters");
    }
    checks.refuseIfWrong();
    ShownProposal shown =
        proposals.byId(proposalId).orElseThrow(() -> Problem.notFound("proposal", proposalId));
    caller.mayTouch(shown.borrowerId());
    refuseOtherUseOf(key, shown, form);
    WhoAccepts.refusal(who(), form.confirmedBy(), shown.seenAt(), businessTime.instant())
        .ifPresent(AcceptanceResource::refuse);
    if (!shown.termsHash().equals(form.termsHash())) {
      throw Problem.conflict("terms-changed", "These are not the terms that were shown.");
    }
    Plan plan =
        acceptance.accept(
            new Acceptance.Asked(
                shown, form.confirmedBy(), caller.name(), Optional.ofNullable(key)));
    return AcceptedView.of(plan, links);
  }

  private void refuseOtherUseOf(String key, ShownProposal shown, AcceptanceForm form) {
    if (key == null) {
      return;
    }
    boolean usedOtherwise =
        plans
            .byKey(caller.name(), key)
            .filter(
                plan ->
                    !plan.proposalId().equals(shown.id())
                        || plan.confirmedBy() != form.confirmedBy()
                        || !plan.terms().proposal().termsHash().equals(form.termsHash()))
            .isPresent();
    if (usedOtherwise) {
      throw Problem.unprocessable(
          "idempotency-key-reused",
          "This Idempotency-Key was used before for a request with other content.",
          List.of());
    }
  }

  private WhoAccepts.Caller who() {
    if (caller.isBorrower()) {
      return caller
          .confirmedBy()
          .map(
              way ->
                  way == ConfirmedBy.CODE
                      ? WhoAccepts.Caller.BORROWER_WITH_CODE
                      : WhoAccepts.Caller.BORROWER_WITH_PIN)
          .orElse(WhoAccepts.Caller.BORROWER);
    }
    return caller.isService() ? WhoAccepts.Caller.SERVICE : WhoAccepts.Caller.STAFF;
  }

  private static void refuse(WhoAccepts.Refusal refusal) {
    throw switch (refusal) {
      case CONFIRM_FIRST -> Problem.of(403, "confirm-first", "Confirm first", refusal.text());
      case NOT_THIS_WAY -> Problem.of(403, "not-this-way", "Not in this way", refusal.text());
      case NOT_SEEN -> Problem.conflict("plan-not-seen", refusal.text());
    };
  }
}
