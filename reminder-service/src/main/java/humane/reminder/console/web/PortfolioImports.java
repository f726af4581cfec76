package humane.reminder.console.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import humane.reminder.console.Words;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** borrower-service's imports, called in the name of the member of staff who asked. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/portfolio-imports")
public interface PortfolioImports {

  /**
   * How far an import is; borrower-service says more than the page shows.
   *
   * @param percent how much of the file is worked; null where nobody counted
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Status(
      String id,
      String state,
      long rowsRead,
      long rowsAccepted,
      long rowsRejected,
      double rowsPerSecond,
      @Nullable Integer percent) {
    public boolean running() {
      return "RECEIVED".equals(state) || "RUNNING".equals(state);
    }

    public String words() {
      return Words.of(state);
    }

    public String tone() {
      return switch (state) {
        case "DONE" -> "good";
        case "FAILED" -> "stop";
        default -> "wait";
      };
    }
  }

  @POST
  @Consumes("text/csv")
  @ClientHeaderParam(name = HttpHeaders.ACCEPT, value = "application/json")
  Response start(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("mapping") @Nullable String mapping,
      File csv);

  /** The newest. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Known(List<Status> items) {}

  @GET
  @Produces("application/json")
  Known list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

  @GET
  @Path("/{id}")
  @Produces("application/json")
  Status status(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @GET
  @Path("/{id}/rejects")
  @Produces("text/csv")
  String rejects(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);
}
