package humane.handset.recording.rest;

import humane.handset.call.CallLine;
import humane.handset.call.store.Calls;
import humane.handset.recording.Recording;
import humane.handset.recording.Wav;
import humane.handset.recording.store.Recordings;
import humane.handset.twilio.Account;
import humane.handset.twilio.Refusal;
import humane.kit.clock.SystemTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Collectors;

/** The lender fetches a recording and deletes it. */
@Path("/2010-04-01/Accounts/{account}/Recordings")
@RunOnVirtualThread
public class RecordingsResource {
  private final Account account;
  private final Recordings recordings;
  private final Calls calls;
  private final Clock system;

  RecordingsResource(
      Account account, Recordings recordings, Calls calls, @SystemTime Clock system) {
    this.account = account;
    this.recordings = recordings;
    this.calls = calls;
    this.system = system;
  }

  /** The ending of the address says what is wanted; Twilio's own client asks for JSON here too. */
  @GET
  @Path("{sid}.wav")
  @Produces(MediaType.WILDCARD)
  public Response sound(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    account.admit(accountSid, authorization);
    Recording found = recordings.find(sid).orElseThrow(Refusal.NOT_FOUND::error);
    String said =
        calls.heardIn(found.callSid()).stream()
            .map(CallLine::text)
            .collect(Collectors.joining("\n"));
    return Response.ok(Wav.of(found.seconds(), said), "audio/x-wav").build();
  }

  @DELETE
  @Path("{sid}.json")
  public void delete(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    account.admit(accountSid, authorization);
    Recording found = recordings.find(sid).orElseThrow(Refusal.NOT_FOUND::error);
    recordings.delete(found.sid(), system.instant());
  }
}
