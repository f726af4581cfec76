package humane.reminder.borrowerclient.rest;

import humane.kit.feed.ChangePage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calls of borrower-service that we make. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BorrowerApi {

  record Wanted(List<String> borrowerIds) {}

  @POST
  @Path("contact-cards")
  String cards(@HeaderParam("Authorization") String bearer, Wanted wanted);

  @GET
  @Path("changes")
  ChangePage changes(
      @HeaderParam("Authorization") String bearer,
      @QueryParam("after") long after,
      @QueryParam("limit") int limit,
      @QueryParam("wait") int waitSeconds);

  @POST
  @Path("message-requests/{id}/text")
  String text(@HeaderParam("Authorization") String bearer, @PathParam("id") String id);

  @POST
  @Path("borrowers/{id}/holds")
  String hold(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("id") String borrowerId,
      Map<String, Object> hold);

  @DELETE
  @Path("borrowers/{id}/holds/{holdId}")
  void endHold(
      @HeaderParam("Authorization") String bearer,
      @PathParam("id") String borrowerId,
      @PathParam("holdId") String holdId,
      @QueryParam("reason") String reason);

  @POST
  @Path("contact-points/quarantine")
  void quarantine(@HeaderParam("Authorization") String bearer, Map<String, Object> stop);

  @POST
  @Path("borrowers/{id}/consents")
  String consent(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("id") String borrowerId,
      Map<String, Object> consent);

  @POST
  @Path("borrowers/{id}/erasure-reports")
  void forgotten(
      @HeaderParam("Authorization") String bearer,
      @PathParam("id") String borrowerId,
      Map<String, Object> report);

  @GET
  @Path("borrowers/{id}/export")
  String export(@HeaderParam("Authorization") String bearer, @PathParam("id") String borrowerId);

  @GET
  @Path("retention")
  String retention(@HeaderParam("Authorization") String bearer);

  @GET
  @Path("complaints")
  String complaints(@HeaderParam("Authorization") String bearer);

  @POST
  @Path("borrowers/{id}/complaints")
  String complainOf(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("id") String borrowerId,
      Map<String, Object> complaint);

  @POST
  @Path("complaints")
  String complain(
      @HeaderParam("Authorization") String bearer,
      @HeaderParam("Idempotency-Key") String key,
      Map<String, Object> complaint);

  @GET
  @Path("complaints/{complaintId}")
  String complaint(
      @HeaderParam("Authorization") String bearer, @PathParam("complaintId") String complaintId);

  @POST
  @Path("complaints/{complaintId}/state")
  String moveComplaint(
      @HeaderParam("Authorization") String bearer,
      @PathParam("complaintId") String complaintId,
      Map<String, Object> step);

  @PUT
  @Path("complaints/{complaintId}/borrower")
  String complaintIsAbout(
      @HeaderParam("Authorization") String bearer,
      @PathParam("complaintId") String complaintId,
      Map<String, Object> borrower);
}
