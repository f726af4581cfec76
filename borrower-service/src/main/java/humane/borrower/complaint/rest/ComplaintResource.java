package humane.borrower.complaint.rest;

import humane.borrower.complaint.store.ComplaintKeeping;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.lawclock.DueDate;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints, from the moment the words reached us. */
@Path("/borrowers/{id}/complaints")
public class ComplaintResource {
  private static final int TEXT_LENGTH_MAX = 10_000;

  record Form(
      @Nullable String text, @Nullable OffsetDateTime receivedAt, @Nullable String channel) {}

  record Answer(String id, List<DueDate> clocks) {}

  record Complaints(List<ComplaintAnswer> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final ComplaintKeeping keeping;
  private final Clock clock;

  ComplaintResource(
      BorrowerStore borrowers,
      ComplaintStore complaints,
      ComplaintKeeping keeping,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.keeping = keeping;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Complaints list(String id) {
    borrowers.get(id);
    return new Complaints(complaints.about(id).stream().map(ComplaintAnswer::of).toList(), null);
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  @Transactional
  public Response add(String id, @Nullable Form form) {
    if (form == null || form.text() == null || form.text().isBlank())
      throw Problem.badInput("text", null, "is required");
    if (form.text().length() > TEXT_LENGTH_MAX)
      throw Problem.badInput("text", null, "is longer than " + TEXT_LENGTH_MAX + " characters");
    if (form.channel() == null || form.channel().isBlank())
      throw Problem.badInput("channel", null, "is required");
    BorrowerRow borrower = borrowers.get(id);
    Instant now = clock.instant();
    Instant receivedAt = form.receivedAt() == null ? now : form.receivedAt().toInstant();
    if (receivedAt.isAfter(now))
      throw Problem.badInput("receivedAt", String.valueOf(form.receivedAt()), "lies in the future");
    ZoneId zone =
        borrower.timeZone() == null
            ? (form.receivedAt() == null ? ZoneOffset.UTC : form.receivedAt().getOffset())
            : ZoneId.of(borrower.timeZone());
    ComplaintKeeping.Received complaint =
        keeping.receive(borrower, form.text(), form.channel(), receivedAt, zone);
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(complaint.id(), complaint.clocks()))
        .build();
  }
}
