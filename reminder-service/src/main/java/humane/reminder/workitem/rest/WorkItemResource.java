package humane.reminder.workitem.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.workitem.WorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import humane.reminder.workitem.WorkItems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /work-items}: what people should do, by when, and who does it. */
@Path("/work-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class WorkItemResource {
  private static final int LIMIT_MAX = 200;
  private static final int REASON_LENGTH_MAX = 500;

  private final WorkItems items;
  private final SecurityIdentity staff;

  WorkItemResource(WorkItems items, SecurityIdentity staff) {
    this.items = items;
    this.staff = staff;
  }

  /** What closes an item: one sentence, without personal data. */
  public record Closing(@Nullable String reason) {}

  @GET
  public WorkItems.Page list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return items.list(
        kind == null ? null : named(WorkItemKind.class, "kind", kind),
        state == null ? null : named(WorkItemState.class, "state", state),
        after,
        Math.clamp(limit, 1, LIMIT_MAX));
  }

  @POST
  @Path("/{id}/claim")
  public WorkItem claim(@PathParam("id") String id) {
    return items.claim(idOf(id), staff.getPrincipal().getName());
  }

  @POST
  @Path("/{id}/close")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  public WorkItem close(@PathParam("id") String id, @Nullable Closing closing) {
    String reason = closing == null || closing.reason() == null ? "done" : closing.reason();
    if (reason.length() > REASON_LENGTH_MAX)
      throw Problem.badInput("reason", null, "is longer than " + REASON_LENGTH_MAX + " characters");
    return items.close(idOf(id), staff.getPrincipal().getName(), reason);
  }

  private static UUID idOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.notFound("work item", id);
    }
  }

  private static <E extends Enum<E>> E named(Class<E> kind, String field, String value) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(each -> each.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput(
                    field, value, "is none of " + Arrays.toString(kind.getEnumConstants())));
  }
}
