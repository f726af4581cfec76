package humane.reminder.console.web;

import humane.kit.identity.Roles;
import humane.reminder.console.Overview;
import humane.reminder.console.store.OverviewQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page: what was sent, what was held back and why, who waits for a person. */
@Path("/console")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class OverviewPage {
  private final OverviewQueries queries;

  OverviewPage(OverviewQueries queries) {
    this.queries = queries;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance overview(Overview overview, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Pages.overview(queries.overview(), new Times());
  }
}
