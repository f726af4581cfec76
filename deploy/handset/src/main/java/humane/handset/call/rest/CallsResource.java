package humane.handset.call.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.handset.call.Call;
import humane.handset.call.CallStatus;
import humane.handset.call.Talk;
import humane.handset.call.job.CallProgress;
import humane.handset.call.store.Calls;
import humane.handset.fault.rest.FaultInjection;
import humane.handset.number.E164;
import humane.handset.number.Sid;
import humane.handset.number.store.LenderNumbers;
import humane.handset.recording.Recording;
import humane.handset.recording.store.Recordings;
import humane.handset.twilio.Account;
import humane.handset.twilio.Refusal;
import humane.handset.twilio.TwilioForm;
import humane.handset.twilio.TwilioPages;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The lender asks for calls, looks at them, ends them or sends them elsewhere. */
@Path("/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CallsResource {
  private static final int RING_SECONDS = 60;
  private static final int RING_SECONDS_MAX = 600;

  private final Account account;
  private final LenderNumbers numbers;
  private final Calls calls;
  private final CallProgress progress;
  private final Recordings recordings;
  private final FaultInjection faults;
  private final Clock business;
  private final Clock system;

  CallsResource(
      Account account,
      LenderNumbers numbers,
      Calls calls,
      CallProgress progress,
      Recordings recordings,
      FaultInjection faults,
      @BusinessTime Clock business,
      @SystemTime Clock system) {
    this.account = account;
    this.numbers = numbers;
    this.calls = calls;
    this.progress = progress;
    this.recordings = recordings;
    this.faults = faults;
    this.business = business;
    this.system = system;
  }

  @POST
  @Path("Calls.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> pairs,
      @Context HttpServerRequest request) {
    account.admit(accountSid, authorization);
    TwilioForm form = new TwilioForm(pairs);
    String key = form.text("To").orElse("");
    faults.before(key);
    Call call = checked(form);
    calls.add(call);
    progress.wake();
    faults.afterAccepting(key, request);
    return Response.status(Response.Status.CREATED)
        .entity(CallJson.of(call, account.sid()))
        .build();
  }

  private Call checked(TwilioForm form) {
    String to = form.text("To").orElseThrow(Refusal.NO_CALL_TO::error);
    if (E164.of(to).isEmpty()) throw Refusal.INVALID_CALL_TO.error();
    String from = form.text("From").orElseThrow(Refusal.NO_CALL_FROM::error);
    if (!numbers.all().isEmpty() && numbers.byNumber(from).isEmpty())
      throw Refusal.FOREIGN_CALL_FROM.error();
    Talk talk = talk(form).orElseThrow(Refusal.NO_TALK::error);
    List<String> events = form.texts("StatusCallbackEvent");
    Call.Plan plan =
        new Call.Plan(
            form.text("MachineDetection").isPresent(),
            form.text("MachineDetection").filter("DetectMessageEnd"::equals).isPresent(),
            form.url("StatusCallback").orElse(null),
            events.isEmpty() ? "completed" : String.join(" ", events),
            form.number("Timeout", RING_SECONDS, 1, RING_SECONDS_MAX));
    return new Call(
        Sid.CALL.next(),
        from,
        to,
        false,
        plan,
        CallStatus.QUEUED,
        null,
        talk,
        business.instant(),
        null,
        null,
        system.instant());
  }

  private static Optional<Talk> talk(TwilioForm form) {
    return form.text("Twiml")
        .map(document -> Talk.of(null, document))
        .or(() -> form.url("Url").map(url -> Talk.of(url, null)));
  }

  @POST
  @Path("Calls/{sid}.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public ObjectNode update(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> pairs) {
    account.admit(accountSid, authorization);
    faults.before(sid);
    TwilioForm form = new TwilioForm(pairs);
    Call call = calls.bySid(sid).orElseThrow(Refusal.NOT_FOUND::error);
    Optional<Talk> elsewhere = talk(form);
    Call changed =
        elsewhere.isPresent()
            ? progress
                .redirect(sid, elsewhere.get())
                .orElseThrow(Refusal.CALL_NOT_IN_PROGRESS::error)
            : form.text("Status").map(status -> ended(call, status)).orElse(call);
    return CallJson.of(changed, account.sid());
  }

  /** Ends the recording of a call; the only one that can be named is the one that goes on. */
  @POST
  @Path("Calls/{sid}/Recordings/{recording}.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public ObjectNode recording(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @PathParam("recording") String recording,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> pairs) {
    account.admit(accountSid, authorization);
    String status = new TwilioForm(pairs).text("Status").orElse("");
    if (!status.equals("stopped"))
      throw Refusal.INVALID_PARAMETER.error("Here a recording can only be stopped.");
    Recording running =
        recordings.running(sid).stream()
            .filter(one -> recording.equals("Twilio.CURRENT") || recording.equals(one.sid()))
            .findFirst()
            .orElseThrow(Refusal.NOT_FOUND::error);
    Call call = progress.stopRecording(sid).orElseThrow(Refusal.NOT_FOUND::error);
    return JsonNodeFactory.instance
        .objectNode()
        .put("sid", running.sid())
        .put("call_sid", call.sid())
        .put("account_sid", accountSid)
        .put("status", "stopped");
  }

  /**
   * A call that has not been answered is cancelled by either word; one that has is only completed.
   */
  private Call ended(Call call, String status) {
    CallStatus end =
        switch (status) {
          case "completed" ->
              call.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.CANCELED;
          case "canceled" -> CallStatus.CANCELED;
          default -> throw Refusal.INVALID_PARAMETER.error("Status is completed or canceled.");
        };
    if (call.status() == CallStatus.IN_PROGRESS && end == CallStatus.CANCELED) return call;
    return progress.end(call.sid(), end).orElse(call);
  }

  @GET
  @Path("Calls/{sid}.json")
  public ObjectNode fetch(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    account.admit(accountSid, authorization);
    faults.before(sid);
    return calls
        .bySid(sid)
        .map(found -> CallJson.of(found, account.sid()))
        .orElseThrow(Refusal.NOT_FOUND::error);
  }

  @GET
  @Path("Calls.json")
  public ObjectNode list(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context UriInfo address) {
    account.admit(accountSid, authorization);
    TwilioForm query = new TwilioForm(address.getQueryParameters());
    faults.before("list " + query.text("To").orElse(""));
    List<Call> found =
        calls.list(
            query.text("To").orElse(null),
            query.text("From").orElse(null),
            query.text("Status").orElse(null),
            TwilioPages.after(query),
            TwilioPages.size(query) + 1);
    return TwilioPages.page(
        "calls", address, query, found, one -> CallJson.of(one, account.sid()), Call::sid);
  }
}
