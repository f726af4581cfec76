package humane.budget.plan.rest;

import humane.budget.access.Caller;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PlanStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An accepted plan: the terms as they were accepted, and what has been paid. */
@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanResource {
  private final PlanStore plans;
  private final InstalmentStore instalments;
  private final PlanLinks links;
  private final Caller caller;

  PlanResource(PlanStore plans, InstalmentStore instalments, PlanLinks links, Caller caller) {
    this.plans = plans;
    this.instalments = instalments;
    this.links = links;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  public PlanView plan(@PathParam("planId") String planId) {
    Plan plan =
        plans
            .byId(planId)
            .filter(one -> one.state() == PlanState.ACCEPTED || one.state() == PlanState.ENDED)
            .orElseThrow(() -> Problem.notFound("plan", planId));
    if (caller.isBorrower() && !caller.name().equals(plan.borrowerId())) {
      throw Problem.notFound("plan", planId);
    }
    return PlanView.of(plan, instalments.of(planId), links);
  }
}
