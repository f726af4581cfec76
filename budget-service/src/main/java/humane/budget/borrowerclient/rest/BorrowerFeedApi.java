package humane.budget.borrowerclient.rest;

import humane.kit.feed.ChangePage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The change feed of borrower-service, which may hold its answer, so it is waited for longer. */
@Path("/changes")
@RegisterRestClient(configKey = "borrower-service-feed")
@Produces(MediaType.APPLICATION_JSON)
interface BorrowerFeedApi {

  @GET
  ChangePage changes(
      @HeaderParam("Authorization") String bearer,
      @QueryParam("after") long after,
      @QueryParam("limit") int limit,
      @QueryParam("wait") int waitSeconds);
}
