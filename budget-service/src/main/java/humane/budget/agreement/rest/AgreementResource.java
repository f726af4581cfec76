package humane.budget.agreement.rest;

import humane.budget.access.Caller;
import humane.budget.agreement.SignedPaper;
import humane.budget.agreement.job.AgreementPapers;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.store.PlanStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The papers of an accepted plan, for whoever may see the plan. */
@Path("/plans/{planId}")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
public class AgreementResource {
  private final PlanStore plans;
  private final AgreementPapers papers;
  private final InstalmentCalendar calendar;
  private final Caller caller;

  AgreementResource(
      PlanStore plans, AgreementPapers papers, InstalmentCalendar calendar, Caller caller) {
    this.plans = plans;
    this.papers = papers;
    this.calendar = calendar;
    this.caller = caller;
  }

  @GET
  @Path("/agreement.pdf")
  @Produces("application/pdf")
  public Response agreement(@PathParam("planId") String planId) {
    SignedPaper paper = papers.of(accepted(planId));
    return Response.ok(paper.pdf())
        .header("Content-Disposition", "inline; filename=\"agreement.pdf\"")
        .header("X-Check-Number", paper.checkNumber())
        .header("X-Key-Id", paper.keyId())
        .build();
  }

  @GET
  @Path("/agreement.sig")
  @Produces("application/octet-stream")
  @Operation(
      summary = "The Ed25519 signature over the bytes of agreement.pdf; keys at /plan/check/keys")
  public Response signature(@PathParam("planId") String planId) {
    return Response.ok(papers.of(accepted(planId)).signature())
        .header("Content-Disposition", "attachment; filename=\"agreement.sig\"")
        .build();
  }

  @GET
  @Path("/calendar.ics")
  @Produces("text/calendar;charset=UTF-8")
  public Response calendar(@PathParam("planId") String planId) {
    return Response.ok(calendar.ics(accepted(planId)))
        .header("Content-Disposition", "attachment; filename=\"dates.ics\"")
        .build();
  }

  private Plan accepted(String planId) {
    Plan plan =
        plans
            .byId(planId)
            .filter(one -> one.state() == PlanState.ACCEPTED || one.state() == PlanState.ENDED)
            .orElseThrow(() -> Problem.notFound("plan", planId));
    if (caller.isBorrower() && !caller.name().equals(plan.borrowerId())) {
      throw Problem.notFound("plan", planId);
    }
    return plan;
  }
}
