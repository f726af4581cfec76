package humane.budget.override.rest;

import humane.budget.access.Caller;
import humane.budget.override.PlanOverride;
import humane.budget.override.job.Overrides;
import humane.budget.override.store.OverrideStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The second person's yes or no to a plan above what is left. */
@Path("/plan-overrides/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverrideDecisionResource {
  private final Overrides overrides;
  private final OverrideStore store;
  private final FactsForStaff facts;
  private final Caller caller;

  OverrideDecisionResource(
      Overrides overrides, OverrideStore store, FactsForStaff facts, Caller caller) {
    this.overrides = overrides;
    this.store = store;
    this.facts = facts;
    this.caller = caller;
  }

  @POST
  @Path("/approval")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public OverrideView approve(@PathParam("id") String id) {
    PlanOverride asked = byId(id);
    return OverrideView.of(
        overrides.approve(asked, facts.of(asked.borrowerId()), caller.staffName()));
  }

  @POST
  @Path("/refusal")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public OverrideView refuse(@PathParam("id") String id) {
    return OverrideView.of(overrides.refuse(byId(id), caller.staffName()));
  }

  private PlanOverride byId(String id) {
    return store.byId(id).orElseThrow(() -> Problem.notFound("override", id));
  }
}
