package humane.reminder.voice.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Whether somebody on the phone is the borrower, at borrower-service, which counts the tries. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface VoiceCheckApi {

  /** Either the PIN or the other three. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KeyedIn(
      @Nullable String pin,
      @Nullable String contractKeys,
      @Nullable Integer month,
      @Nullable String figure) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Checked(boolean right, int triesLeft, boolean explainFirst, List<Owed> accounts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Owed(String lastFour, String currency, long arrearsMinor, @Nullable LocalDate dueDate) {}

  @POST
  @Path("borrowers/{borrowerId}/voice-checks")
  Checked check(
      @HeaderParam("Authorization") String bearer,
      @PathParam("borrowerId") String borrowerId,
      KeyedIn keyedIn);
}
