package humane.reminder.reply.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Personal sign-in links, made by borrower-service and sent only where somebody asked for one. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/sign-in-links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SignInLinkApi {

  /** A link for the holder of this number, who must still prove to be the borrower. */
  record Wanted(String borrowerId, String numberToken, String purpose) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Made(String url, @Nullable Instant expiresAt) {}

  @POST
  Made make(@HeaderParam("Authorization") String bearer, Wanted wanted);
}
