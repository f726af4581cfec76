package humane.budget.plan.web;

import humane.budget.agreement.store.CalendarAddresses;
import humane.budget.plan.LifeEvent;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanLife;
import humane.budget.plan.PlanPayment;
import humane.budget.plan.PlanState;
import humane.budget.plan.StageOfPlan;
import humane.budget.plan.job.ChangesOfMind;
import humane.budget.plan.rest.PlanLinks;
import humane.budget.plan.store.InstalmentStore;
import humane.budget.plan.store.PaymentStore;
import humane.budget.plan.store.PlanStore;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The plan that stands: what comes next, what may be done when it gets hard, and its papers. */
@Path("/plan/accepted/{planId}")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class PlanPages {
  private final Template page;
  private final Template closed;
  private final Visitor visitor;
  private final Pages pages;
  private final PlanStore plans;
  private final InstalmentStore instalments;
  private final PaymentStore payments;
  private final ChangesOfMind changes;
  private final CalendarAddresses addresses;
  private final PlanLinks links;
  private final PlanLimitsFile limits;
  private final Clock businessTime;

  PlanPages(
      @Location("plan/accepted.html") Template page,
      @Location("plan/closed.html") Template closed,
      Visitor visitor,
      Pages pages,
      PlanStore plans,
      InstalmentStore instalments,
      PaymentStore payments,
      ChangesOfMind changes,
      CalendarAddresses addresses,
      PlanLinks links,
      PlanLimitsFile limits,
      @BusinessTime Clock businessTime) {
    this.page = page;
    this.closed = closed;
    this.visitor = visitor;
    this.pages = pages;
    this.plans = plans;
    this.instalments = instalments;
    this.payments = payments;
    this.changes = changes;
    this.addresses = addresses;
    this.links = links;
    this.limits = limits;
    this.businessTime = businessTime;
  }

  @GET
  public Response plan(@PathParam("planId") String planId) {
    Plan plan = own(planId, PlanState.ACCEPTED, PlanState.ENDED);
    if (plan.state() == PlanState.ENDED) return closed(plan);
    LocalDate today = LocalDate.ofInstant(businessTime.instant(), plan.zone());
    PlanLimits known = limits.on(today);
    boolean mayStepBack = PlanLife.after(changes.stageOf(plan), LifeEvent.STEPPED_BACK).isPresent();
    PlanPage shown =
        PlanPage.of(
            plan,
            instalments.of(planId),
            payments.of(planId),
            today,
            known.graceDays(),
            date -> changes.moved(plan, date));
    return pages.answer(
        pages
            .with(page)
            .data("plan", plan)
            .data("page", shown)
            .data("payShown", true)
            .data("year", YearPicture.of(plan.terms().affordability()).orElse(null))
            .data("mayStepBack", mayStepBack)
            .data("coolingOffUntil", StageOfPlan.coolingOffUntil(plan, known.coolingOffDays()))
            .data("kindKey", "kind." + plan.terms().proposal().kind())
            .data("currency", plan.terms().question().currency())
            .data("agreement", links.agreementOf(planId))
            .data("signature", links.signatureOf(planId))
            .data("calendar", links.calendarOf(planId))
            .data("subscription", links.subscriptionOf(addresses.tokenOf(planId))));
  }

  @POST
  @Path("/move")
  public Response move(@PathParam("planId") String planId, @FormParam("dueOn") String dueOn) {
    Plan plan = standing(planId);
    try {
      changes.moveToEnd(plan, dayOf(dueOn));
    } catch (Problem stays) {
      // The page it leads back to says why, in the reader's own words.
      if (stays.status() != Response.Status.CONFLICT.getStatusCode()) throw stays;
    }
    return pages.goTo("/plan/accepted/" + planId);
  }

  @POST
  @Path("/change")
  public Response change(@PathParam("planId") String planId) {
    changes.changeWanted(standing(planId));
    return pages.goTo("/plan/budget/household");
  }

  @POST
  @Path("/step-back")
  public Response stepBack(@PathParam("planId") String planId) {
    changes.stepBack(standing(planId));
    return pages.goTo("/plan");
  }

  @POST
  @Path("/calendar-address")
  public Response newCalendarAddress(@PathParam("planId") String planId) {
    addresses.renew(standing(planId).id());
    return pages.goTo("/plan/accepted/" + planId);
  }

  private static LocalDate dayOf(String dueOn) {
    try {
      return LocalDate.parse(dueOn == null ? "" : dueOn);
    } catch (DateTimeException noDay) {
      throw Problem.badInput("dueOn", dueOn, "must be a date of the plan, like 2027-01-12");
    }
  }

  /** A plan that is over asks for nothing, but what was paid and agreed stays to be seen. */
  private Response closed(Plan plan) {
    List<PlanPayment> paid = payments.of(plan.id());
    return pages.answer(
        pages
            .with(closed)
            .data("plan", plan)
            .data("ended", plan.endedWhy().orElse(StageOfPlan.BY_PERSON))
            .data("kindKey", "kind." + plan.terms().proposal().kind())
            .data("payments", paid)
            .data("paidMinor", paid.stream().mapToLong(PlanPayment::amountMinor).sum())
            .data("over", Overpaid.of(plan, paid))
            .data("currency", plan.terms().question().currency())
            .data("agreement", links.agreementOf(plan.id()))
            .data("signature", links.signatureOf(plan.id())));
  }

  private Plan standing(String planId) {
    return own(planId, PlanState.ACCEPTED);
  }

  private Plan own(String planId, PlanState... states) {
    return plans
        .byId(planId)
        .filter(found -> found.borrowerId().equals(visitor.id()))
        .filter(found -> List.of(states).contains(found.state()))
        .orElseThrow(() -> Problem.notFound("plan", planId));
  }
}
