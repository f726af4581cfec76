package humane.borrower.complaint.rest;

import humane.borrower.complaint.store.ComplaintMoves;
import humane.borrower.complaint.store.ComplaintStore;
import humane.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** A person takes a complaint along its way: owner, longer time, state, answer. */
@Path("/borrowers/{id}/complaints/{complaintId}")
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
@RunOnVirtualThread
public class ComplaintWayResource {
  record Owner(@Nullable String owner) {}

  record Extension(@Nullable String reason) {}

  private final ComplaintStore complaints;
  private final ComplaintMoves moves;
  private final SecurityIdentity staff;

  ComplaintWayResource(ComplaintStore complaints, ComplaintMoves moves, SecurityIdentity staff) {
    this.complaints = complaints;
    this.moves = moves;
    this.staff = staff;
  }

  @POST
  @Path("/state")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  public ComplaintAnswer move(String id, String complaintId, @Nullable Step step) {
    return ComplaintAnswer.of(Step.take(step, ofThem(id, complaintId), moves, staff));
  }

  @PUT
  @Path("/owner")
  public ComplaintAnswer give(String id, String complaintId, @Nullable Owner form) {
    String owner = Step.needed("owner", form == null ? null : form.owner());
    return ComplaintAnswer.of(moves.give(ofThem(id, complaintId), owner));
  }

  @POST
  @Path("/extension")
  public ComplaintAnswer extend(String id, String complaintId, @Nullable Extension form) {
    String reason = Step.needed("reason", form == null ? null : form.reason());
    return ComplaintAnswer.of(moves.extend(ofThem(id, complaintId), reason));
  }

  private String ofThem(String borrowerId, String complaintId) {
    return complaints.get(borrowerId, complaintId).id();
  }
}
