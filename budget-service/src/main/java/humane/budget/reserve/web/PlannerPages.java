package humane.budget.reserve.web;

import humane.budget.openpage.OpenPages;
import humane.budget.plan.web.AdviceLines;
import humane.budget.reserve.ReservePlan;
import humane.budget.reserve.Reserves;
import humane.budget.reserve.rest.ReserveResource;
import humane.budget.schedule.PayFrequency;
import humane.kit.clock.BusinessTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Looking ahead, open to anyone: what is coming this year, and the way to lessons and talks. */
@Path("/plan/ahead")
@PermitAll
@RunOnVirtualThread
public class PlannerPages {
  private final Template page;
  private final OpenPages pages;
  private final AdviceLines advice;
  private final Clock businessTime;

  PlannerPages(
      @Location("ahead/planner.html") Template page,
      OpenPages pages,
      AdviceLines advice,
      @BusinessTime Clock businessTime) {
    this.page = page;
    this.pages = pages;
    this.advice = advice;
    this.businessTime = businessTime;
  }

  @GET
  public Response ask() {
    String currency = pages.words().chinese() ? "CNY" : "GBP";
    return show(PlannerForm.empty(currency, today()), Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(MultivaluedMap<String, String> typed) {
    PlannerForm form = PlannerForm.typed(typed, today());
    Optional<ReservePlan> plan =
        form.question(today())
            .map(asked -> Reserves.plan(asked, ReserveResource.wholeUnitMinor(form.currency())));
    return show(form, plan);
  }

  private Response show(PlannerForm form, Optional<ReservePlan> plan) {
    return pages.answer(
        pages
            .with(page)
            .data("form", form)
            .data("plan", plan.orElse(null))
            .data("drop", plan.flatMap(ReservePlan::drop).orElse(null))
            .data("jar", plan.map(JarPicture::of).orElse(null))
            .data("currencies", PlannerForm.CURRENCIES)
            .data("frequencies", PayFrequency.values())
            .data("advice", advice.all()));
  }

  /** Nobody says where they are, so the day is that of the zone farthest ahead. */
  private LocalDate today() {
    return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.ofHours(14));
  }
}
