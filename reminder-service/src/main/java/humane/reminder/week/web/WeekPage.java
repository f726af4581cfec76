package humane.reminder.week.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.store.CaseQueries;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.web.Reader;
import humane.reminder.week.ContactWeek;
import humane.reminder.week.rest.ContactWeekResource;
import humane.reminder.week.store.Weeks;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The week of a case's borrower, painted and in words. */
@Path("/console/cases/{id}/week")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class WeekPage {
  private final Weeks weeks;
  private final CaseQueries cases;
  private final PageWords words;

  WeekPage(Weeks weeks, CaseQueries cases, PageWords words) {
    this.weeks = weeks;
    this.cases = cases;
    this.words = words;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance week(
        UUID caseId,
        ContactWeek week,
        List<WeekView.WayView> ways,
        Reader reader,
        Map<String, String> r,
        Map<String, String> t);
  }

  @GET
  public TemplateInstance show(
      @PathParam("id") UUID id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    CaseQueries.Head head =
        cases.head(id).orElseThrow(() -> Problem.notFound("case", id.toString()));
    ContactWeek week =
        weeks.of(
            head.borrowerId(),
            head.accountRef().isEmpty() ? null : head.accountRef(),
            ContactWeekResource.day(from),
            Purpose.PAYMENT_REMINDER);
    Map<String, String> t = words.of(reader.language(), "week");
    return Pages.week(
        id, week, WeekView.of(week, reader, t), reader, words.of(reader.language(), "rules"), t);
  }
}
