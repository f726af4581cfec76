package humane.borrower.complaint.rest;

import humane.borrower.complaint.FamilyContact;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
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
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints, from the moment the words reached us. */
@Path("/borrowers/{id}/complaints")
public class ComplaintResource {
  private static final int TEXT_LENGTH_MAX = 10_000;

  /** A hold that begins today begins at once wherever the borrower is. */
  private static final ZoneId EARLIEST_ANYWHERE = ZoneId.of("Etc/GMT+12");

  record Form(
      @Nullable String text, @Nullable OffsetDateTime receivedAt, @Nullable String channel) {}

  record Answer(String id, List<DueDate> clocks) {}

  record Complaints(List<ComplaintStore.Complaint> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final HoldKeeping holds;
  private final LawClocks law;
  private final Clock clock;

  ComplaintResource(
      BorrowerStore borrowers,
      ComplaintStore complaints,
      HoldKeeping holds,
      LawClocks law,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.holds = holds;
    this.law = law;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Complaints list(String id) {
    borrowers.get(id);
    return new Complaints(complaints.of(id), null);
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
    List<DueDate> clocks =
        law.ofComplaint(borrower.jurisdictions(), LocalDate.ofInstant(receivedAt, zone));
    String complaint =
        complaints.add(
            id,
            MaskedText.of(form.text()),
            form.channel(),
            receivedAt,
            clocks,
            FamilyContact.isMentionedIn(form.text()));
    holds.set(whileOpen(id, now), new HoldKeeping.Command("complaint", complaint, null));
    return Response.status(Response.Status.CREATED).entity(new Answer(complaint, clocks)).build();
  }

  /** Nobody is reminded of a debt while their complaint is open; a person ends it. */
  private static Hold whileOpen(String borrowerId, Instant now) {
    return new Hold(
        UUID.randomUUID().toString(),
        borrowerId,
        HoldKind.COMPLAINT,
        null,
        LocalDate.ofInstant(now, EARLIEST_ANYWHERE),
        null,
        "complaint",
        null,
        now,
        null);
  }
}
