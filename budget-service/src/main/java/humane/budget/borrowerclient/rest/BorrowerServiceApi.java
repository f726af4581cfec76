package humane.budget.borrowerclient.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The addresses of borrower-service that this service uses. */
@Path("/")
@RegisterRestClient(configKey = "borrower-service")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface BorrowerServiceApi {

  @POST
  @Path("contact-cards")
  ContactCards cards(@HeaderParam("Authorization") String bearer, ContactCards.Asked asked);

  @POST
  @Path("borrowers/{id}/erasure-reports")
  void forgotten(
      @HeaderParam("Authorization") String bearer,
      @PathParam("id") String borrowerId,
      Map<String, Object> report);

  @GET
  @Path("lender/public")
  LenderAnswer lender();

  @GET
  @Path("accounts/{ref}")
  AccountAnswer account(@HeaderParam("Authorization") String bearer, @PathParam("ref") String ref);

  @POST
  @Path("borrowers/{id}/holds")
  HoldAnswer hold(
      @HeaderParam("Authorization") String bearer,
      @PathParam("id") String borrowerId,
      HoldCommand command);

  @DELETE
  @Path("borrowers/{id}/holds/{holdId}")
  void endHold(
      @HeaderParam("Authorization") String bearer,
      @PathParam("id") String borrowerId,
      @PathParam("holdId") String holdId,
      @QueryParam("reason") String reason);
}
