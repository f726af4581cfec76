package humane.borrower.datarequest.rest;

import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.store.DataRequestKeeping;
import humane.borrower.datarequest.store.DataRequestStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
  private final DataRequestKeeping keeping;

  DataRequestResource(
      BorrowerStore borrowers, DataRequestStore requests, DataRequestKeeping keeping) {
    this.borrowers = borrowers;
    this.requests = requests;
    this.keeping = keeping;
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
    DataRequestKeeping.Received request = keeping.receive(borrowers.get(id), form.kind());
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(request.id(), request.due().dueOn(), request.due().rule()))
        .build();
  }
}
