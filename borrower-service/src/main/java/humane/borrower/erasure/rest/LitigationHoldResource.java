package humane.borrower.erasure.rest;

import humane.borrower.erasure.store.LitigationHolds;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lawsuits stop every forgetting, on request or by time, until somebody ends the hold. */
@Path("/borrowers/{id}/litigation-holds")
@RolesAllowed(Roles.COMPLIANCE)
@RunOnVirtualThread
public class LitigationHoldResource {
  private static final int REASON_LENGTH_MAX = 500;

  record Form(@Nullable String reason) {}

  record Answer(String id) {}

  record Holds(List<LitigationHolds.LitigationHold> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final LitigationHolds lawsuits;
  private final SecurityIdentity staff;

  LitigationHoldResource(
      BorrowerStore borrowers, LitigationHolds lawsuits, SecurityIdentity staff) {
    this.borrowers = borrowers;
    this.lawsuits = lawsuits;
    this.staff = staff;
  }

  @GET
  public Holds list(String id) {
    borrowers.get(id);
    return new Holds(lawsuits.of(id), null);
  }

  @POST
  @Transactional
  public Response set(String id, @Nullable Form form) {
    if (form == null || form.reason() == null || form.reason().isBlank())
      throw Problem.badInput("reason", null, "is required");
    if (form.reason().length() > REASON_LENGTH_MAX)
      throw Problem.badInput("reason", null, "is longer than " + REASON_LENGTH_MAX + " characters");
    borrowers.lock(id);
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(lawsuits.set(id, form.reason(), staff.getPrincipal().getName())))
        .build();
  }

  @DELETE
  @Path("/{holdId}")
  @Transactional
  public void end(String id, String holdId) {
    lawsuits.end(id, holdId, staff.getPrincipal().getName());
  }
}
