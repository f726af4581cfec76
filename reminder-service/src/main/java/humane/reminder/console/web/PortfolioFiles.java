package humane.reminder.console.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Whole portfolios, which take their time: what a file would do, and all that there is. */
@RegisterRestClient(configKey = "portfolio-files")
@Path("/")
public interface PortfolioFiles {

  /**
   * @param line of the file, from 1
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Refusal(long line, String column, String value, String reason) {}

  /** What a file would do; borrower-service may say more than the page shows. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Preview(
      long rowsRead,
      long rowsRejected,
      long warnings,
      long borrowersNew,
      long borrowersChanged,
      long borrowersUnchanged,
      long accountsNew,
      long accountsChanged,
      long accountsUnchanged,
      long accountsClosed,
      long olderThanKnown,
      List<Refusal> firstRefusals) {}

  @POST
  @Path("portfolio-imports/preview")
  @Consumes("text/csv")
  @ClientHeaderParam(name = HttpHeaders.ACCEPT, value = "application/json")
  Response preview(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("mapping") @Nullable String mapping,
      File csv);

  @GET
  @Path("portfolio-export")
  @Produces("text/csv")
  InputStream export(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}
