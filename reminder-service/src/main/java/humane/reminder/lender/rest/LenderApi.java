package humane.reminder.lender.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of borrower-service that states the lender's facts. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/lender")
public interface LenderApi {

  /** The document as it came, so that what is kept is what was said. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  String read(@HeaderParam("Authorization") String bearer);
}
