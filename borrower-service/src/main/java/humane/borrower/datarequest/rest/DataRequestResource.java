package humane.borrower.datarequest.rest;

import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.store.DataRequestStore;
import humane.borrower.lawclock.DueDate;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person asks of the data held about them. */
@Path("/borrowers/{id}/data-requests")
public class DataRequestResource {
  record Form(@Nullable DataRequestKind kind) {}

  record Answer(String id, LocalDate dueOn, String rule) {}

  record Requests(List<DataRequestStore.DataRequest> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final DataRequestStore requests;
  private final LawClocks law;
  private final Clock clock;

  DataRequestResource(
      BorrowerStore borrowers,
      DataRequestStore requests,
      LawClocks law,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.requests = requests;
    this.law = law;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Requests list(String id) {
    borrowers.get(id);
    return new Requests(requests.of(id), null);
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  public Response add(String id, @Nullable Form form) {
    if (form == null || form.kind() == null) throw Problem.badInput("kind", null, "is required");
    BorrowerRow borrower = borrowers.get(id);
    Instant now = clock.instant();
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    DueDate due = law.ofDataRequest(borrower.jurisdictions(), LocalDate.ofInstant(now, zone));
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(requests.add(id, form.kind(), now, due), due.dueOn(), due.rule()))
        .build();
  }
}
