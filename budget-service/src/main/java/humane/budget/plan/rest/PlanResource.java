package humane.budget.plan.rest;

import humane.budget.access.Caller;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.job.ChangesOfMind;
import humane.budget.plan.store.PlanStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An accepted plan: the terms as they were accepted, what has been paid, and what may change. */
@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanResource {
  private final PlanStore plans;
  private final ChangesOfMind changes;
  private final PlanViews views;
  private final Caller caller;

  PlanResource(PlanStore plans, ChangesOfMind changes, PlanViews views, Caller caller) {
    this.plans = plans;
    this.changes = changes;
    this.views = views;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  public PlanView plan(@PathParam("planId") String planId) {
    return views.of(own(planId));
  }

  @POST
  @Path("/step-back")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.BORROWER})
  @Operation(summary = "Ends the plan within the cooling-off days, without a reason")
  public PlanView stepBack(@PathParam("planId") String planId) {
    return views.of(changes.stepBack(own(planId)));
  }

  @POST
  @Path("/change-wanted")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.BORROWER})
  @Operation(
      summary =
          "Circumstances have changed: another plan may replace this one, which stands until then")
  public PlanView changeWanted(@PathParam("planId") String planId) {
    return views.of(changes.changeWanted(own(planId)));
  }

  @POST
  @Path("/move-to-end")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.BORROWER})
  @Operation(
      summary =
          "Moves what is open of one date to the end of the plan; nothing is added by it, and 409 says why where it cannot move")
  public PlanView moveToEnd(@PathParam("planId") String planId, MoveForm form) {
    return views.of(changes.moveToEnd(own(planId), MoveForm.read(form)));
  }

  @POST
  @Path("/end")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  @Operation(
      summary =
          "A person ends a plan of which two dates in a row were missed, with a reason; nothing ends it by itself")
  public PlanView end(@PathParam("planId") String planId, EndForm form) {
    return views.of(changes.endByPerson(own(planId), caller.staffName(), EndForm.read(form)));
  }

  private Plan own(String planId) {
    return plans
        .byId(planId)
        .filter(one -> one.state() == PlanState.ACCEPTED || one.state() == PlanState.ENDED)
        .filter(one -> !caller.isBorrower() || caller.name().equals(one.borrowerId()))
        .orElseThrow(() -> Problem.notFound("plan", planId));
  }
}
