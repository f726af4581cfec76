package humane.reminder.budgetclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The plans that were found to fit a borrower, at budget-service, and the acceptance of one. */
@RegisterRestClient(configKey = "budget-service")
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PlansApi {

  /** The proposals, the one opened or seen last first, and the plans that stand. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Latest(List<Proposed> items, @Nullable List<Standing> plans) {}

  /**
   * One proposal.
   *
   * @param seenAt when the borrower last saw it among others in a signed-in session
   * @param openedAt when the borrower last opened it by itself
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Proposed(
      String id,
      String kind,
      String termsHash,
      @Nullable String currency,
      @Nullable Long firstInstalmentMinor,
      @Nullable LocalDate firstDueOn,
      int instalments,
      @Nullable LocalDate endsOn,
      @Nullable Long regularInstalmentsMinor,
      @Nullable Instant seenAt,
      @Nullable Instant openedAt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Standing(String planId) {}

  /** How the person was known. */
  record Acceptance(String termsHash, String confirmedBy) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Accepted(String planId) {}

  @GET
  @Path("borrowers/{borrowerId}/latest-proposals")
  Latest latest(
      @HeaderParam("Authorization") String bearer, @PathParam("borrowerId") String borrowerId);

  @POST
  @Path("plan-proposals/{proposalId}/acceptance")
  Accepted accept(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("proposalId") String proposalId,
      Acceptance acceptance);

  /** All that budget-service holds of a person, in its own form. */
  @GET
  @Path("borrowers/{borrowerId}/export")
  String export(
      @HeaderParam("Authorization") String bearer, @PathParam("borrowerId") String borrowerId);
}
