package humane.borrower.contactpoint.rest;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.NumberReader;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.contactpoint.store.NumberKeeping;
import humane.borrower.contactpoint.store.NumberKeeping.Attestation;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A borrower's own numbers. The form has no field for whose number it is, because there is only one
 * answer.
 */
@Path("/borrowers/{id}/contact-points")
public class ContactPointResource {
  /**
   * @param reassignedCheckedOn the day on which a reassigned-numbers database said that the number
   *     had not changed hands
   */
  record NumberForm(
      @Nullable String number,
      @Nullable LocalDate attestedOn,
      @Nullable String attestedBy,
      @Nullable LocalDate reassignedCheckedOn) {}

  record Numbers(List<ContactPointAnswer> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final NumberKeeping keeping;
  private final NumberReader reader;
  private final Clock clock;

  ContactPointResource(
      BorrowerStore borrowers,
      ContactPointStore numbers,
      NumberKeeping keeping,
      NumberReader reader,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.keeping = keeping;
    this.reader = reader;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Numbers list(String id) {
    borrowers.get(id);
    return new Numbers(numbers.of(List.of(id)).stream().map(ContactPointAnswer::of).toList(), null);
  }

  @POST
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  @Idempotent
  public Response add(String id, @Nullable NumberForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    List<FieldError> errors = new ArrayList<>();
    if (form.number() == null) errors.add(FieldError.missing("number"));
    if (form.attestedOn() == null) errors.add(FieldError.missing("attestedOn"));
    else if (liesAhead(form.attestedOn()))
      errors.add(new FieldError("attestedOn", form.attestedOn().toString(), "lies in the future"));
    if (form.reassignedCheckedOn() != null && liesAhead(form.reassignedCheckedOn()))
      errors.add(
          new FieldError(
              "reassignedCheckedOn", form.reassignedCheckedOn().toString(), "lies in the future"));
    if (form.attestedBy() == null || form.attestedBy().isBlank())
      errors.add(FieldError.missing("attestedBy"));
    if (form.number() == null || !errors.isEmpty()) throw Problem.badInput(errors);
    return switch (reader.read(form.number())) {
      case ReadNumber.Understood number ->
          Response.status(Response.Status.CREATED)
              .entity(ContactPointAnswer.of(keeping.add(id, number, attestation(form, zoneOf(id)))))
              .build();
      case ReadNumber.NotUnderstood(String reason) ->
          throw Problem.badInput("number", "•••", reason);
    };
  }

  private static Attestation attestation(NumberForm form, ZoneId zone) {
    Instant reassignedCheckedAt =
        form.reassignedCheckedOn() == null
            ? null
            : form.reassignedCheckedOn().atStartOfDay(zone).toInstant();
    return new Attestation(
        StatedBy.STAFF, form.attestedOn(), form.attestedBy(), reassignedCheckedAt);
  }

  private ZoneId zoneOf(String borrowerId) {
    String stated = borrowers.get(borrowerId).timeZone();
    return stated == null ? ZoneOffset.UTC : ZoneId.of(stated);
  }

  /** Whether the day has begun nowhere on earth. */
  private boolean liesAhead(LocalDate day) {
    return day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
  }

  @DELETE
  @Path("/{numberId}")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public void remove(String id, String numberId) {
    ContactPoint number =
        numbers
            .find(numberId)
            .filter(point -> point.borrowerId().equals(id))
            .orElseThrow(() -> Problem.notFound("number of this borrower", numberId));
    keeping.remove(number);
  }
}
