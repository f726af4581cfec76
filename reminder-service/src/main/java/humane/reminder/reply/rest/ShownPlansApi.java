package humane.reminder.reply.rest;

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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The plans that a borrower was shown, at budget-service, and the acceptance of one of them. */
@RegisterRestClient(configKey = "budget-service")
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ShownPlansApi {

  /** The proposals, the one opened or seen last first. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Latest(List<Shown> items) {}

  /** One proposal: seen among others, or opened by itself. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Shown(String id, String termsHash, @Nullable Instant seenAt, @Nullable Instant openedAt) {}

  /** How the person was known. */
  record Acceptance(String termsHash, String confirmedBy) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Accepted(String planId) {}

  @GET
  @Path("/borrowers/{borrowerId}/latest-proposals")
  Latest latest(
      @HeaderParam("Authorization") String bearer, @PathParam("borrowerId") String borrowerId);

  @POST
  @Path("/plan-proposals/{proposalId}/acceptance")
  Accepted accept(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("proposalId") String proposalId,
      Acceptance acceptance);
}
