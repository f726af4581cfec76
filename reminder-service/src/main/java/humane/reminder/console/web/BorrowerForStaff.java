package humane.reminder.console.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What borrower-service tells the team of a borrower, asked in the name of whoever asks. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/borrowers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BorrowerForStaff {
  @GET
  String one(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @GET
  @Path("/support-needs")
  String needs(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @POST
  @Path("/support-needs")
  String need(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      Map<String, Object> need);

  @DELETE
  @Path("/support-needs/{need}")
  void endNeed(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      @PathParam("need") String need);

  @GET
  @Path("/helpers")
  String helpers(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @GET
  @Path("/data-requests")
  String requests(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);
}
