package humane.reminder.console.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.Words;
import humane.reminder.workitem.WorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a person in the team: taken by one, closed with what came of it. */
@Path("/console/work-items")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class WorkPages {
  private static final int PER_PAGE = 50;
  private static final int REASON_LENGTH_MAX = 500;

  private final WorkItems items;
  private final SecurityIdentity caller;
  private final Clock clock;

  WorkPages(WorkItems items, SecurityIdentity caller, @BusinessTime Clock clock) {
    this.items = items;
    this.caller = caller;
    this.clock = clock;
  }

  /** Work that is about a complaint, whose words stand on the page of complaints. */
  private static final Set<WorkItemKind> COMPLAINTS =
      EnumSet.of(
          WorkItemKind.COMPLAINT, WorkItemKind.COMPLAINT_OVERDUE, WorkItemKind.FAMILY_CONTACT);

  /** The list as it is shown. */
  public record View(
      @Nullable WorkItemKind kind,
      @Nullable WorkItemState state,
      List<WorkItem> items,
      @Nullable String next,
      Instant now) {

    public List<WorkItemKind> kinds() {
      return Arrays.asList(WorkItemKind.values());
    }

    public List<WorkItemState> states() {
      return Arrays.asList(WorkItemState.values());
    }

    public String words(Enum<?> name) {
      return Words.sentence(name.name());
    }

    public boolean overdue(WorkItem item) {
      return item.state() != WorkItemState.CLOSED && item.dueAt().isBefore(now);
    }

    public boolean open(WorkItem item) {
      return item.state() == WorkItemState.OPEN;
    }

    public boolean isComplaint(WorkItem item) {
      return COMPLAINTS.contains(item.kind());
    }

    public boolean claimed(WorkItem item) {
      return item.state() == WorkItemState.CLAIMED;
    }
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance workItems(View work, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @Nullable String after) {
    WorkItemKind wantedKind = kind.isEmpty() ? null : named(WorkItemKind.class, "kind", kind);
    WorkItemState wantedState = state.isEmpty() ? null : named(WorkItemState.class, "state", state);
    WorkItems.Page page = items.list(wantedKind, wantedState, after, PER_PAGE);
    return Pages.workItems(
        new View(wantedKind, wantedState, page.items(), page.next(), clock.instant()), new Times());
  }

  @POST
  @Path("/{id}/claim")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response claim(@PathParam("id") UUID id) {
    items.claim(id, caller.getPrincipal().getName());
    return backTo(id);
  }

  @POST
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
    if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX)
      throw Problem.badInput(
          "reason", null, "says in 1 to " + REASON_LENGTH_MAX + " characters what came of it");
    items.close(id, caller.getPrincipal().getName(), reason.strip());
    return backTo(id);
  }

  private static Response backTo(UUID id) {
    return Response.seeOther(URI.create("/console/work-items#" + id)).build();
  }

  private static <E extends Enum<E>> E named(Class<E> type, String field, String value) {
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException unknown) {
      throw Problem.badInput(
          field, value, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }
  }
}
