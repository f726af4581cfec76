package humane.borrower.contactpoint.rest;

import humane.borrower.contactpoint.QuarantineReason;
import humane.borrower.contactpoint.store.Quarantine;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Where another service tells of a number that is not, or no longer, the borrower's. It ends the
 * number, not the borrower: whether a borrower is left without a safe channel is for whoever heard
 * it to say, with a hold.
 */
@Path("/contact-points/quarantine")
public class QuarantineResource {
  private static final int LENGTH_MAX = 200;

  /**
   * @param numberToken the keyed hash of the number, as on a contact card; it may be of nobody we
   *     know
   * @param at when it was found out
   * @param commandId the sender's own name for this report, which makes a repeat harmless
   */
  record Report(
      @Nullable String numberToken,
      @Nullable QuarantineReason reason,
      @Nullable OffsetDateTime at,
      @Nullable String commandId,
      @Nullable Long sequence) {}

  private final Quarantine quarantine;
  private final SecurityIdentity caller;

  QuarantineResource(Quarantine quarantine, SecurityIdentity caller) {
    this.quarantine = quarantine;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  @APIResponse(responseCode = "204", description = "The number is used for nobody any more")
  @APIResponse(responseCode = "409", description = "The command was about another number")
  public void quarantine(@Nullable Report form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    List<FieldError> errors = new ArrayList<>();
    String numberToken = text("numberToken", form.numberToken(), errors);
    String commandId = text("commandId", form.commandId(), errors);
    QuarantineReason reason = form.reason();
    OffsetDateTime at = form.at();
    if (reason == null) errors.add(FieldError.missing("reason"));
    if (at == null) errors.add(FieldError.missing("at"));
    if (reason == null || at == null || !errors.isEmpty()) throw Problem.badInput(errors);
    quarantine.quarantine(
        new Quarantine.Report(
            caller.getPrincipal().getName(),
            commandId,
            numberToken,
            reason,
            at.toInstant(),
            form.sequence()));
  }

  private static String text(String field, @Nullable String value, List<FieldError> errors) {
    if (value == null || value.isBlank()) errors.add(FieldError.missing(field));
    else if (value.length() > LENGTH_MAX)
      errors.add(new FieldError(field, null, "is longer than " + LENGTH_MAX + " characters"));
    return value == null ? "" : value.strip();
  }
}
