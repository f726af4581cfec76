package humane.borrower.complaint.rest;

import humane.borrower.complaint.ComplaintState;
import humane.borrower.complaint.store.ComplaintMoves;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
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
  private static final int WORDS_LENGTH_MAX = 10_000;

  /**
   * @param by who takes it, where one of our services passes a person's step on
   */
  record Step(@Nullable ComplaintState state, @Nullable String answer, @Nullable String by) {}

  record Owner(@Nullable String owner) {}

  record Extension(@Nullable String reason) {}

  private final ComplaintMoves moves;
  private final SecurityIdentity staff;

  ComplaintWayResource(ComplaintMoves moves, SecurityIdentity staff) {
    this.moves = moves;
    this.staff = staff;
  }

  @POST
  @Path("/state")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  public ComplaintAnswer move(String id, String complaintId, @Nullable Step step) {
    if (step == null || step.state() == null) throw Problem.badInput("state", null, "is required");
    if (step.answer() != null && step.answer().length() > WORDS_LENGTH_MAX)
      throw Problem.badInput("answer", null, "is longer than " + WORDS_LENGTH_MAX + " characters");
    return ComplaintAnswer.of(
        moves.move(id, complaintId, step.state(), step.answer(), person(step)));
  }

  /** Staff speak for themselves; only a service names somebody else. */
  private String person(Step step) {
    if (!staff.hasRole(Roles.SERVICE)) {
      if (step.by() != null) throw Problem.badInput("by", null, "is for our services only");
      return staff.getPrincipal().getName();
    }
    return needed("by", step.by());
  }

  @PUT
  @Path("/owner")
  public ComplaintAnswer give(String id, String complaintId, @Nullable Owner form) {
    return ComplaintAnswer.of(
        moves.give(id, complaintId, needed("owner", form == null ? null : form.owner())));
  }

  @POST
  @Path("/extension")
  public ComplaintAnswer extend(String id, String complaintId, @Nullable Extension form) {
    return ComplaintAnswer.of(
        moves.extend(id, complaintId, needed("reason", form == null ? null : form.reason())));
  }

  private static String needed(String field, @Nullable String words) {
    if (words == null || words.isBlank()) throw Problem.badInput(field, null, "is required");
    if (words.length() > WORDS_LENGTH_MAX)
      throw Problem.badInput(field, null, "is longer than " + WORDS_LENGTH_MAX + " characters");
    return words.strip();
  }
}
