package humane.budget.agreement.rest;

import humane.budget.agreement.store.CalendarAddresses;
import humane.budget.plan.store.PlanStore;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a calendar programme fetches dates by itself; whoever has the address may. */
@Path("/calendar/{token}.ics")
@RunOnVirtualThread
@PermitAll
public class CalendarResource {
  private final CalendarAddresses addresses;
  private final PlanStore plans;
  private final InstalmentCalendar calendar;

  CalendarResource(CalendarAddresses addresses, PlanStore plans, InstalmentCalendar calendar) {
    this.addresses = addresses;
    this.plans = plans;
    this.calendar = calendar;
  }

  @GET
  @Produces("text/calendar;charset=UTF-8")
  @Operation(summary = "The dates of one plan, with neutral titles, for a calendar that subscribes")
  public String dates(@PathParam("token") String token) {
    return addresses
        .planOf(token)
        .flatMap(plans::byId)
        .map(calendar::ics)
        .orElseThrow(() -> Problem.notFound("calendar", "at this address"));
  }
}
