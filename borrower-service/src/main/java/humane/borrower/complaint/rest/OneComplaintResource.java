package humane.borrower.complaint.rest;

import humane.borrower.complaint.store.ComplaintMoves;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** A complaint by its own id, whoever brought it and whether or not anybody knows of whom. */
@Path("/complaints/{complaintId}")
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
@RunOnVirtualThread
public class OneComplaintResource {
  record About(@Nullable String borrowerRef) {}

  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final ComplaintMoves moves;
  private final SecurityIdentity caller;

  OneComplaintResource(
      BorrowerStore borrowers,
      ComplaintStore complaints,
      ComplaintMoves moves,
      SecurityIdentity caller) {
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.moves = moves;
    this.caller = caller;
  }

  @GET
  public ComplaintAnswer one(String complaintId) {
    return ComplaintAnswer.of(complaints.get(complaintId));
  }

  @POST
  @Path("/state")
  public ComplaintAnswer move(String complaintId, @Nullable Step step) {
    return ComplaintAnswer.of(Step.take(step, complaintId, moves, caller));
  }

  /** Somebody has found out whom it is about; reminders wait for them, too, from now on. */
  @PUT
  @Path("/borrower")
  public ComplaintAnswer isAbout(String complaintId, @Nullable About form) {
    String ref = Step.needed("borrowerRef", form == null ? null : form.borrowerRef());
    String borrowerId =
        borrowers
            .findByRef(ref)
            .orElseThrow(() -> Problem.badInput("borrowerRef", ref, "is the reference of nobody"))
            .id();
    return ComplaintAnswer.of(moves.isAbout(complaintId, borrowerId));
  }
}
