package humane.borrower.support.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.support.Helper;
import humane.borrower.support.HelperRole;
import humane.borrower.support.HelperRules;
import humane.borrower.support.store.CareKeeping;
import humane.borrower.support.store.HelperStore;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who helps a borrower. The form has no field for a number or an address. */
@Path("/borrowers/{id}/helpers")
public class HelperResource {
  record Form(
      @Nullable String name,
      @Nullable HelperRole role,
      @Nullable String authority,
      @Nullable Boolean acts,
      @Nullable LocalDate until) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String id,
      String name,
      HelperRole role,
      String authority,
      boolean acts,
      LocalDate until,
      @Nullable String holdId,
      Instant recordedAt,
      @Nullable Instant endedAt) {
    static Answer of(Helper helper) {
      return new Answer(
          helper.id(),
          helper.name(),
          helper.role(),
          helper.authority(),
          helper.acts(),
          helper.until(),
          helper.holdId(),
          helper.recordedAt(),
          helper.endedAt());
    }
  }

  record Helpers(List<Answer> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final HelperStore helpers;
  private final CareKeeping keeping;
  private final SecurityIdentity caller;
  private final Clock clock;

  HelperResource(
      BorrowerStore borrowers,
      HelperStore helpers,
      CareKeeping keeping,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.helpers = helpers;
    this.keeping = keeping;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Helpers list(String id) {
    return borrowers.get(id).erasedAt() != null
        ? new Helpers(List.of(), null)
        : new Helpers(helpers.all(id).stream().map(Answer::of).toList(), null);
  }

  @POST
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  @Idempotent
  public Response name(String id, @Nullable Form form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    BorrowerRow borrower = borrowers.get(id);
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Map<String, String> faults =
        HelperRules.faults(form.name(), form.role(), form.authority(), form.until(), today);
    if (!faults.isEmpty())
      throw Problem.badInput(
          faults.entrySet().stream()
              .map(fault -> new FieldError(fault.getKey(), null, fault.getValue()))
              .toList());
    String by = caller.getPrincipal().getName();
    Helper named =
        new Helper(
            UUID.randomUUID().toString(),
            id,
            Objects.requireNonNull(form.name()).strip(),
            Objects.requireNonNull(form.role()),
            Objects.requireNonNull(form.authority()).strip(),
            Boolean.TRUE.equals(form.acts()),
            Objects.requireNonNull(form.until()),
            null,
            clock.instant(),
            null);
    return Response.status(Response.Status.CREATED)
        .entity(Answer.of(keeping.name(named, today, by)))
        .build();
  }

  @DELETE
  @Path("/{helperId}")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public void end(String id, String helperId) {
    keeping.endHelper(id, helperId, caller.getPrincipal().getName());
  }
}
