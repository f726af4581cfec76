package humane.reminder.console.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.CasePage;
import humane.reminder.console.Story;
import humane.reminder.console.Words;
import humane.reminder.console.store.BorrowerNames;
import humane.reminder.console.store.CaseQueries;
import humane.reminder.database.Database;
import humane.reminder.escalation.store.Timelines;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One case: what was sent, what was held back, by which rule with which source, and when it may
 * next be tried.
 */
@Path("/console/cases/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class CaseStoryPage {
  private static final String IN_FORCE =
      """
      SELECT DISTINCT s.kind, s.hold_kind, s.channel FROM suppression s
      WHERE s.lifted_at IS NULL AND (s.borrower_id = ? OR s.number_token IN (SELECT number_token FROM known_number WHERE borrower_id = ?))
      ORDER BY 1, 2, 3""";

  private final CaseQueries queries;
  private final Timelines timelines;
  private final BorrowerNames names;
  private final Database database;

  CaseStoryPage(CaseQueries queries, Timelines timelines, BorrowerNames names, Database database) {
    this.queries = queries;
    this.timelines = timelines;
    this.names = names;
    this.database = database;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance caseStory(CasePage page, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("id") UUID id) {
    CaseQueries.Head head =
        queries.head(id).orElseThrow(() -> Problem.notFound("case", id.toString()));
    Optional<Map<String, String>> known = names.of(List.of(head.borrowerId()));
    return Pages.caseStory(
        new CasePage(
            head.id(),
            head.borrowerId(),
            head.accountRef(),
            known.map(name -> name.get(head.borrowerId())).orElse(null),
            known.isEmpty(),
            head.state(),
            head.ladder(),
            head.dueDate(),
            head.daysPastDue(),
            head.nextAt(),
            head.waitsForAFact(),
            head.jurisdictions(),
            head.timeZones(),
            head.closedReason(),
            inForce(head.borrowerId()),
            Story.of(timelines.of(head.id(), head.borrowerId()))),
        new Times());
  }

  /**
   * What reminder-service itself has learnt and keeps to; holds set elsewhere show in the decisions
   * they lead to.
   */
  private List<String> inForce(String borrowerId) {
    return database.list(
        IN_FORCE,
        row -> {
          String hold = row.textOrNull("hold_kind");
          String channel = row.textOrNull("channel");
          return Words.sentence(hold == null ? row.text("kind") : hold)
              + (channel == null ? "" : ", " + channel);
        },
        borrowerId,
        borrowerId);
  }
}
