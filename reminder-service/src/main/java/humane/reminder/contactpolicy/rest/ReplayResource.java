package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.replay.PolicyRun;
import humane.reminder.contactpolicy.replay.RunKind;
import humane.reminder.contactpolicy.replay.job.PastAnswers;
import humane.reminder.contactpolicy.replay.job.PastRuns;
import humane.reminder.contactpolicy.replay.store.PolicyRuns;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /contact-policy/replays}: past decisions, of one entry or of a period, decided again
 * from what was stored with them. A long period becomes a job, asked after by its id.
 */
@Path("/contact-policy/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class ReplayResource {
  private final PastRuns past;
  private final PastAnswers answers;
  private final PolicyRuns runs;
  private final SecurityIdentity caller;

  ReplayResource(PastRuns past, PastAnswers answers, PolicyRuns runs, SecurityIdentity caller) {
    this.past = past;
    this.answers = answers;
    this.runs = runs;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response replay(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) throw Problem.badInput("body", null, "must be an object");
    if (!body.has("entryId"))
      return Asked.answer(
          past.replay(PastForm.replay(body), caller.getPrincipal().getName()),
          "/contact-policy/replays/");
    String entryId = entryId(body);
    return Response.ok(
            answers
                .replay(Asked.idOf("decision", entryId))
                .orElseThrow(() -> Problem.notFound("decision", entryId)))
        .build();
  }

  @GET
  @Path("/{id}")
  public PolicyRun run(@PathParam("id") String id) {
    return Asked.run(runs, RunKind.REPLAY, id);
  }

  private static String entryId(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    Form form = new Form(body, "", errors).allow(Set.of("entryId"));
    form.require("entryId");
    String entryId = form.text("entryId");
    if (entryId == null || !errors.isEmpty()) throw Problem.badInput(errors);
    return entryId;
  }

  /** What replays and backtests have in common. */
  static final class Asked {
    private Asked() {}

    static Response answer(PolicyRun run, String path) {
      UUID id = run.id();
      return id == null
          ? Response.ok(run).build()
          : Response.accepted(run).header("Location", path + id).build();
    }

    static PolicyRun run(PolicyRuns runs, RunKind kind, String id) {
      return runs.byId(idOf("run", id))
          .filter(run -> run.kind() == kind)
          .orElseThrow(() -> Problem.notFound("run", id));
    }

    static UUID idOf(String what, String id) {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException notOurs) {
        throw Problem.notFound(what, id);
      }
    }
  }
}
