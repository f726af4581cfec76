package humane.budget.talk.rest;

import humane.budget.form.FieldChecks;
import humane.budget.talk.Talk;
import humane.budget.talk.store.TalkStore;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The team's talks. The link is shown with a seat only, and nobody is told who has one. */
@Path("/talks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TalkResource {
  private final TalkStore talks;

  TalkResource(TalkStore talks) {
    this.talks = talks;
  }

  /** A talk as anyone may see it. */
  public record TalkView(
      String id,
      String titleEn,
      String titleZh,
      String expert,
      Instant startsAt,
      String timeZone,
      int minutes,
      String place,
      boolean online,
      String recordingLink,
      boolean cancelled) {
    static TalkView of(Talk one) {
      return new TalkView(
          one.id(),
          one.titleEn(),
          one.titleZh(),
          one.expert(),
          one.startsAt(),
          one.zone().getId(),
          one.minutes(),
          one.place().orElse(null),
          one.link().isPresent(),
          one.recordingLink().orElse(null),
          one.cancelled());
    }
  }

  public record Talks(List<TalkView> items) {}

  @GET
  @PermitAll
  public Talks all() {
    return new Talks(talks.all().stream().map(TalkView::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  @Operation(summary = "A talk as it was written, with its link and seats; never who comes")
  public TalkForm written(@PathParam("id") String id) {
    Talk talk = talks.byId(id).orElseThrow(() -> Problem.notFound("talk", id));
    return TalkForm.of(talk, talks.seatsMax(id));
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  @Operation(summary = "Announces a talk under a neutral title")
  public TalkView announce(TalkForm form) {
    return save(UUID.randomUUID().toString(), form);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  @Operation(summary = "Writes a talk anew: another day, a recording, or that it is cancelled")
  public TalkView change(@PathParam("id") String id, TalkForm form) {
    if (talks.byId(id).isEmpty()) {
      throw Problem.notFound("talk", id);
    }
    return save(id, form);
  }

  private TalkView save(String id, TalkForm form) {
    Talk talk = FieldChecks.given(form).read(id);
    talks.save(talk, form.seats());
    return TalkView.of(talk);
  }
}
