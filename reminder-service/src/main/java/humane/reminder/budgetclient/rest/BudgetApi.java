package humane.reminder.budgetclient.rest;

import humane.kit.feed.ChangePage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The call of budget-service that we make. */
@RegisterRestClient(configKey = "budget-service")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface BudgetApi {

  @GET
  @Path("changes")
  ChangePage changes(
      @HeaderParam("Authorization") String bearer,
      @QueryParam("after") long after,
      @QueryParam("limit") int limit,
      @QueryParam("wait") int waitSeconds);
}
