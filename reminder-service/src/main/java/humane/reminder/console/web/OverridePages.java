package humane.reminder.console.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.store.CaseQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /console/overrides}: a plan above what is left, asked for by one with a reason, decided by
 * a second person, and listed for whoever answers for it.
 */
@Path("/console/overrides")
@RunOnVirtualThread
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
public class OverridePages {
  private static final int SHOWN_DAYS = 90;

  private final BudgetCalls budget;
  private final CaseQueries cases;
  private final SecurityIdentity caller;
  private final Clock businessTime;

  OverridePages(
      BudgetCalls budget,
      CaseQueries cases,
      SecurityIdentity caller,
      @BusinessTime Clock businessTime) {
    this.budget = budget;
    this.cases = cases;
    this.caller = caller;
    this.businessTime = businessTime;
  }

  /**
   * One line of the list.
   *
   * @param mayDecide whether whoever looks is a second person
   */
  public record Line(BudgetForStaff.Asked asked, String monthly, String left, boolean mayDecide) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance overrides(
        List<Line> lines, LocalDate from, LocalDate to, @Nullable String fault, Times times);

    static native TemplateInstance overrideAsk(
        CaseQueries.Head head,
        String monthly,
        String reason,
        @Nullable String fault,
        boolean asked,
        String key);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    return list(from, to, null);
  }

  private TemplateInstance list(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String fault) {
    LocalDate until = to == null ? today() : to;
    LocalDate since = from == null ? until.minusDays(SHOWN_DAYS) : from;
    try {
      List<Line> lines =
          budget
              .ask(bearer -> budget.service().overrides(bearer, since, until))
              .items()
              .reversed()
              .stream()
              .map(this::line)
              .toList();
      return Pages.overrides(lines, since, until, fault, new Times());
    } catch (BudgetCalls.Refused refused) {
      return Pages.overrides(List.of(), since, until, refused.sentence(), new Times());
    }
  }

  /** The report as a spreadsheet reads it. */
  @GET
  @Path("/report.csv")
  @Produces("text/csv;charset=UTF-8")
  public String report(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
    try {
      return budget.ask(bearer -> budget.service().overridesCsv(bearer, from, to));
    } catch (BudgetCalls.Refused refused) {
      throw Problem.badInput("from", String.valueOf(from), refused.sentence());
    }
  }

  @GET
  @Path("/new")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  public TemplateInstance ask(@QueryParam("case") @Nullable UUID caseId) {
    CaseQueries.Head head = head(caseId);
    return Pages.overrideAsk(head, "", "", null, false, UUID.randomUUID().toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  public Response asked(
      @FormParam("case") @Nullable UUID caseId,
      @FormParam("monthly") @DefaultValue("") String monthly,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("key") @DefaultValue("") String key) {
    CaseQueries.Head head = head(caseId);
    try {
      budget.ask(
          bearer ->
              budget
                  .service()
                  .ask(
                      bearer,
                      key.isBlank() ? UUID.randomUUID().toString() : key,
                      head.borrowerId(),
                      new BudgetForStaff.Asking(monthly.strip(), reason)));
      return Response.ok(Pages.overrideAsk(head, monthly, reason, null, true, key)).build();
    } catch (BudgetCalls.Refused refused) {
      return refused(head, monthly, reason, refused.sentence());
    }
  }

  private static Response refused(
      CaseQueries.Head head, String monthly, String reason, String fault) {
    return Response.status(422)
        .entity(
            Pages.overrideAsk(head, monthly, reason, fault, false, UUID.randomUUID().toString()))
        .build();
  }

  @POST
  @Path("/{id}/{decision: approval|refusal}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response decide(@PathParam("id") String id, @PathParam("decision") String decision) {
    try {
      budget.ask(bearer -> budget.service().decide(bearer, id, decision));
      return Response.seeOther(URI.create("/console/overrides#" + id)).build();
    } catch (BudgetCalls.Refused refused) {
      return Response.status(422).entity(list(null, null, refused.sentence())).build();
    }
  }

  private CaseQueries.Head head(@Nullable UUID caseId) {
    if (caseId == null) throw Problem.badInput("case", null, "says whose plan it is");
    return cases.head(caseId).orElseThrow(() -> Problem.notFound("case", caseId.toString()));
  }

  private Line line(BudgetForStaff.Asked one) {
    boolean second = !one.askedBy().equalsIgnoreCase(caller.getPrincipal().getName());
    return new Line(
        one,
        MinorUnits.write(one.currency(), one.monthlyMinor()),
        MinorUnits.write(one.currency(), one.leftMinor()),
        one.waits() && second);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
  }
}
