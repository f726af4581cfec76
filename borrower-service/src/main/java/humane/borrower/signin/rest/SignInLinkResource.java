package humane.borrower.signin.rest;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.signin.store.SignInLinks;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Personal links for an answer that a borrower has asked for. The link alone opens nothing. */
@Path("/sign-in-links")
public class SignInLinkResource {
  private static final int PURPOSE_LENGTH_MAX = 40;

  record Form(
      @Nullable String borrowerId,
      @Nullable String contactPointId,
      @Nullable String numberToken,
      @Nullable String purpose) {}

  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final SignInLinks links;
  private final String planUrl;

  SignInLinkResource(
      BorrowerStore borrowers,
      ContactPointStore numbers,
      SignInLinks links,
      @ConfigProperty(name = "humane.budget-service.public-url") String budgetUrl) {
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.links = links;
    this.planUrl = budgetUrl + "/plan";
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  @Idempotent
  public Response make(@Nullable Form form) {
    if (form == null || form.borrowerId() == null)
      throw Problem.badInput("borrowerId", null, "is required");
    String purpose = form.purpose() == null ? "ANSWER" : form.purpose();
    if (purpose.isBlank() || purpose.length() > PURPOSE_LENGTH_MAX)
      throw Problem.badInput(
          "purpose", null, "must have 1 to " + PURPOSE_LENGTH_MAX + " characters");
    borrowers.get(form.borrowerId());
    ContactPoint number = numberOf(form);
    if (!number.ownership().isUsable())
      throw Problem.conflict(
          "number-not-usable",
          "The number is not known as the borrower's own, so no link goes there.");
    String returnTo = purpose.toUpperCase(Locale.ROOT).contains("PLAN") ? planUrl : null;
    return Response.status(Response.Status.CREATED)
        .entity(links.make(number, purpose, returnTo))
        .build();
  }

  private ContactPoint numberOf(Form form) {
    if (form.contactPointId() == null && form.numberToken() == null)
      throw Problem.badInput("contactPointId", null, "is required, or numberToken");
    return numbers.of(List.of(String.valueOf(form.borrowerId()))).stream()
        .filter(
            point ->
                point.id().equals(form.contactPointId())
                    || point.numberToken().equals(form.numberToken()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "number of this borrower",
                    form.contactPointId() == null ? "with this token" : form.contactPointId()));
  }
}
