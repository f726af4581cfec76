package humane.reminder.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.identity.Roles;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.console.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What was forgotten, what is about to be, and what is kept why: counts, and nobody in them. */
@Path("/console/retention")
@RunOnVirtualThread
@RolesAllowed(Roles.COMPLIANCE)
public class RetentionPage {
  private static final Logger LOG = Logger.getLogger(RetentionPage.class);

  private final Borrowers borrowers;

  RetentionPage(Borrowers borrowers) {
    this.borrowers = borrowers;
  }

  /** How many of what. */
  public record Count(String what, int count) {}

  /** A day's run. */
  public record Run(
      String day, int persons, List<Count> forgotten, List<Count> listed, List<Count> kept) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance retention(@Nullable Run dryRun, int noticeDays, List<Run> runs);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    try {
      JsonNode answer = borrowers.retention();
      List<Run> runs = new ArrayList<>();
      answer
          .path("runs")
          .forEach(run -> runs.add(run(run.path("day").asText(), run.path("report"))));
      return Pages.retention(
          run(answer.path("today").asText(), answer.path("dryRun")),
          answer.path("noticeDays").asInt(),
          runs);
    } catch (RuntimeException away) {
      LOG.warnf("The retention cannot be shown: %s", away.getClass().getSimpleName());
      return Pages.retention(null, 0, List.of());
    }
  }

  private static Run run(String day, JsonNode report) {
    return new Run(
        day,
        report.path("persons").asInt(),
        counts(report.path("forgotten")),
        counts(report.path("listed")),
        counts(report.path("kept")));
  }

  /** Identifiers of rules stay as they are; kinds and reasons are put into words. */
  private static List<Count> counts(JsonNode counts) {
    return counts.properties().stream()
        .map(
            entry ->
                new Count(
                    entry.getKey().contains("-")
                        ? entry.getKey()
                        : Words.sentence(
                            entry
                                .getKey()
                                .replaceAll("([a-z])([A-Z])", "$1_$2")
                                .toUpperCase(Locale.ROOT)),
                    entry.getValue().asInt()))
        .toList();
  }
}
