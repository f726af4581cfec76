package humane.borrower.support.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.support.SupportNeed;
import humane.borrower.support.SupportNeedKind;
import humane.borrower.support.store.CareKeeping;
import humane.borrower.support.store.SupportNeedStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower needs, for the lender's people who deal with the borrower. Other services see
 * only what follows from it, on the card.
 */
@Path("/borrowers/{id}/support-needs")
public class SupportNeedResource {
  private static final int TEXT_LENGTH_MAX = 1000;

  /**
   * @param permission how the borrower agreed that it is kept; without it nothing is
   */
  record Form(
      @Nullable SupportNeedKind kind,
      @Nullable String note,
      @Nullable String permission,
      @Nullable OffsetDateTime permittedAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String id,
      SupportNeedKind kind,
      @Nullable String note,
      String permission,
      Instant permittedAt,
      String by,
      Instant recordedAt,
      @Nullable Instant endedAt) {
    static Answer of(SupportNeed need) {
      return new Answer(
          need.id(),
          need.kind(),
          need.note(),
          need.permission(),
          need.permittedAt(),
          need.by(),
          need.recordedAt(),
          need.endedAt());
    }
  }

  record Needs(List<Answer> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final SupportNeedStore needs;
  private final CareKeeping keeping;
  private final SecurityIdentity caller;
  private final Clock clock;

  SupportNeedResource(
      BorrowerStore borrowers,
      SupportNeedStore needs,
      CareKeeping keeping,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.needs = needs;
    this.keeping = keeping;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Needs list(String id) {
    return borrowers.get(id).erasedAt() != null
        ? new Needs(List.of(), null)
        : new Needs(needs.all(id).stream().map(Answer::of).toList(), null);
  }

  @POST
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  @Idempotent
  public Response tell(String id, @Nullable Form form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    borrowers.get(id);
    Instant now = clock.instant();
    List<FieldError> errors = new ArrayList<>();
    SupportNeedKind kind = form.kind();
    String permission = form.permission();
    if (kind == null) errors.add(FieldError.missing("kind"));
    if (permission == null || permission.isBlank())
      errors.add(
          new FieldError(
              "permission", null, "is required: how did the borrower agree that we keep this?"));
    tooLong(errors, "permission", permission);
    tooLong(errors, "note", form.note());
    Instant permittedAt = form.permittedAt() == null ? now : form.permittedAt().toInstant();
    if (permittedAt.isAfter(now))
      errors.add(new FieldError("permittedAt", permittedAt.toString(), "lies in the future"));
    if (kind == null || permission == null || !errors.isEmpty()) throw Problem.badInput(errors);
    SupportNeed told =
        new SupportNeed(
            UUID.randomUUID().toString(),
            id,
            kind,
            form.note() == null ? null : MaskedText.of(form.note()),
            MaskedText.of(permission),
            permittedAt,
            caller.getPrincipal().getName(),
            now,
            null);
    SupportNeed stands = keeping.need(told);
    return Response.status(
            stands.id().equals(told.id()) ? Response.Status.CREATED : Response.Status.OK)
        .entity(Answer.of(stands))
        .build();
  }

  @DELETE
  @Path("/{needId}")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public void end(String id, String needId) {
    keeping.endNeed(id, needId, caller.getPrincipal().getName());
  }

  private static void tooLong(List<FieldError> errors, String field, @Nullable String value) {
    if (value != null && value.length() > TEXT_LENGTH_MAX)
      errors.add(new FieldError(field, null, "is longer than " + TEXT_LENGTH_MAX + " characters"));
  }
}
