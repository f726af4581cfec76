package humane.borrower.datarequest.rest;

import humane.borrower.datarequest.Correction;
import humane.borrower.datarequest.DataRequest;
import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.DataRequestOutcome;
import humane.borrower.datarequest.store.DataRequestAnswering;
import humane.borrower.datarequest.store.DataRequestKeeping;
import humane.borrower.datarequest.store.DataRequestStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
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

  private static final int ANSWER_LENGTH_MAX = 10_000;

  /** How a request ends; the words are for the person who asked. */
  record Ending(
      @Nullable DataRequestOutcome outcome,
      @Nullable String answer,
      @Nullable Correction correction) {}

  record Answer(String id, LocalDate dueOn, String rule) {}

  record Requests(List<DataRequest> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final DataRequestStore requests;
  private final DataRequestKeeping keeping;
  private final DataRequestAnswering answering;
  private final SecurityIdentity staff;

  DataRequestResource(
      BorrowerStore borrowers,
      DataRequestStore requests,
      DataRequestKeeping keeping,
      DataRequestAnswering answering,
      SecurityIdentity staff) {
    this.borrowers = borrowers;
    this.requests = requests;
    this.keeping = keeping;
    this.answering = answering;
    this.staff = staff;
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

  /** Carries it out, or says why not; an erasure that something stops is a 409 that names it. */
  @POST
  @Path("/{requestId}/answer")
  @RolesAllowed(Roles.COMPLIANCE)
  @RunOnVirtualThread
  public DataRequest answer(String id, String requestId, @Nullable Ending ending) {
    if (ending == null || ending.outcome() == null)
      throw Problem.badInput("outcome", null, "is required");
    if (ending.answer() == null || ending.answer().isBlank())
      throw Problem.badInput("answer", null, "is required: the person reads it");
    if (ending.answer().length() > ANSWER_LENGTH_MAX)
      throw Problem.badInput("answer", null, "is longer than " + ANSWER_LENGTH_MAX + " characters");
    return answering.answer(
        id,
        requestId,
        ending.outcome(),
        ending.answer(),
        ending.correction(),
        staff.getPrincipal().getName());
  }
}
