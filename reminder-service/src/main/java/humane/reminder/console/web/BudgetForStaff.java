package humane.reminder.console.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** budget-service's overrides and talks, called in the name of the member of staff who asked. */
@RegisterRestClient(configKey = "budget-service")
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface BudgetForStaff {

  /** What is asked a month beyond what is left, in units of the accounts' currency, and why. */
  record Asking(String monthly, String reason) {}

  /** An override; minor units of its currency a month. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(
      String id,
      String borrowerId,
      String currency,
      long monthlyMinor,
      long leftMinor,
      String reason,
      String state,
      String askedBy,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {

    public boolean waits() {
      return "ASKED".equals(state);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Report(List<Asked> items) {}

  /** A talk as it is written; {@code startsAt} with its offset, links https. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record TalkForm(
      String titleEn,
      String titleZh,
      String expert,
      String startsAt,
      String timeZone,
      @Nullable Integer minutes,
      @Nullable String place,
      @Nullable String link,
      @Nullable String recordingLink,
      @Nullable Integer seatsMax,
      boolean cancelled) {}

  /** A talk as anybody sees it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Talk(
      String id,
      String titleEn,
      String titleZh,
      String expert,
      Instant startsAt,
      String timeZone,
      int minutes,
      @Nullable String place,
      boolean online,
      @Nullable String recordingLink,
      boolean cancelled) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Talks(List<Talk> items) {}

  @POST
  @Path("borrowers/{borrowerId}/plan-overrides")
  Asked ask(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @HeaderParam("Idempotency-Key") String key,
      @PathParam("borrowerId") String borrowerId,
      Asking asking);

  @GET
  @Path("plan-overrides")
  Report overrides(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to);

  @GET
  @Path("plan-overrides")
  @Produces("text/csv")
  String overridesCsv(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to);

  @POST
  @Path("plan-overrides/{id}/{decision}")
  Asked decide(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      @PathParam("decision") String decision);

  @GET
  @Path("talks")
  Talks talks();

  @GET
  @Path("talks/{id}")
  TalkForm talk(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

  @POST
  @Path("talks")
  Talk announce(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @HeaderParam("Idempotency-Key") String key,
      TalkForm talk);

  @PUT
  @Path("talks/{id}")
  Talk change(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("id") String id,
      TalkForm talk);
}
