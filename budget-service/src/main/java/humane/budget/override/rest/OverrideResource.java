package humane.budget.override.rest;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.form.FieldChecks;
import humane.budget.override.PlanOverride;
import humane.budget.override.job.Overrides;
import humane.budget.override.store.OverrideStore;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A plan above what is left: one person asks, with a reason; another approves or refuses. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverrideResource {
  private static final int REASON_MIN = 20;
  private static final int REASON_MAX = 2_000;

  /** What is asked a month, in minor units, and why, in 20 to 2000 characters. */
  public record OverrideForm(Long monthlyMinor, String reason) {}

  private final Overrides overrides;
  private final OverrideStore store;
  private final BorrowerService borrowers;
  private final Caller caller;

  OverrideResource(
      Overrides overrides, OverrideStore store, BorrowerService borrowers, Caller caller) {
    this.overrides = overrides;
    this.store = store;
    this.borrowers = borrowers;
    this.caller = caller;
  }

  @POST
  @Path("borrowers/{borrowerId}/plan-overrides")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  @Operation(summary = "Asks for a plan above what is left; nothing is shown until another decides")
  public OverrideView ask(@PathParam("borrowerId") String borrowerId, OverrideForm form) {
    FieldChecks checks = new FieldChecks();
    long monthlyMinor =
        checks.amountAboveZero("monthlyMinor", FieldChecks.given(form).monthlyMinor());
    if (checks.present("reason", form.reason())) {
      int length = form.reason().strip().length();
      if (length < REASON_MIN || length > REASON_MAX) {
        checks.wrong(
            "reason", null, "must have " + REASON_MIN + " to " + REASON_MAX + " characters");
      }
    }
    checks.refuseIfWrong();
    return OverrideView.of(
        overrides.ask(factsOf(borrowerId), monthlyMinor, form.reason().strip(), caller.name()));
  }

  @POST
  @Path("plan-overrides/{id}/approval")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public OverrideView approve(@PathParam("id") String id) {
    PlanOverride asked = byId(id);
    return OverrideView.of(overrides.approve(asked, factsOf(asked.borrowerId()), caller.name()));
  }

  @POST
  @Path("plan-overrides/{id}/refusal")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public OverrideView refuse(@PathParam("id") String id) {
    return OverrideView.of(overrides.refuse(byId(id), caller.name()));
  }

  private PlanOverride byId(String id) {
    return store.byId(id).orElseThrow(() -> Problem.notFound("override", id));
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
