package humane.handset.message.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.handset.fault.rest.FaultInjection;
import humane.handset.message.Direction;
import humane.handset.message.Message;
import humane.handset.message.job.MessageProgress;
import humane.handset.message.store.Messages;
import humane.handset.number.E164;
import humane.handset.number.store.LenderNumbers;
import humane.handset.twilio.Account;
import humane.handset.twilio.Refusal;
import humane.handset.twilio.TwilioForm;
import humane.handset.twilio.TwilioPages;
import humane.handset.twilio.TwilioTime;
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
import java.time.Instant;
import java.util.Optional;

/** The lender asks for texts to be sent, and what became of them. */
@Path("/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MessagesResource {
  private static final int CHARACTERS_MAX = 1600;

  private final Account account;
  private final LenderNumbers numbers;
  private final Messages messages;
  private final MessageProgress progress;
  private final FaultInjection faults;

  MessagesResource(
      Account account,
      LenderNumbers numbers,
      Messages messages,
      MessageProgress progress,
      FaultInjection faults) {
    this.account = account;
    this.numbers = numbers;
    this.messages = messages;
    this.progress = progress;
    this.faults = faults;
  }

  @POST
  @Path("Messages.json")
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
    Message accepted = messages.accept(checked(form)).orElseThrow(Refusal.OPTED_OUT::error);
    progress.wake();
    faults.afterAccepting(key, request);
    return Response.status(Response.Status.CREATED)
        .entity(MessageJson.of(accepted, account.sid()))
        .build();
  }

  /** In the order in which Twilio looks at the form. */
  private Messages.Outgoing checked(TwilioForm form) {
    String to = form.text("To").orElseThrow(Refusal.NO_TO::error);
    if (E164.of(to).isEmpty()) throw Refusal.INVALID_TO.error();
    if (form.text("From").isEmpty() && form.text("MessagingServiceSid").isPresent())
      throw Refusal.NO_SUCH_SERVICE.error();
    String from = form.text("From").orElseThrow(Refusal.NO_FROM::error);
    if (!E164.canSend(from)) throw Refusal.INVALID_FROM.error();
    if (from.equals(to)) throw Refusal.SAME_NUMBERS.error();
    // Until the lender has named its numbers any will do.
    if (!numbers.all().isEmpty() && numbers.byNumber(from).isEmpty())
      throw Refusal.FOREIGN_FROM.error();
    String body =
        form.text("Body").filter(text -> !text.isBlank()).orElseThrow(Refusal.NO_BODY::error);
    if (body.codePointCount(0, body.length()) > CHARACTERS_MAX) throw Refusal.LONG_BODY.error();
    return new Messages.Outgoing(
        from, to, Direction.OUTBOUND_API, false, body, form.url("StatusCallback").orElse(null));
  }

  @GET
  @Path("Messages/{sid}.json")
  public ObjectNode fetch(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    account.admit(accountSid, authorization);
    faults.before(sid);
    return messages
        .bySid(sid)
        .map(found -> MessageJson.of(found, account.sid()))
        .orElseThrow(Refusal.NOT_FOUND::error);
  }

  @GET
  @Path("Messages.json")
  public ObjectNode list(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context UriInfo address) {
    account.admit(accountSid, authorization);
    TwilioForm query = new TwilioForm(address.getQueryParameters());
    faults.before("list " + query.text("To").orElse(""));
    var found = messages.list(filter(query), TwilioPages.size(query) + 1);
    return TwilioPages.page(
        "messages", address, query, found, one -> MessageJson.of(one, account.sid()), Message::sid);
  }

  private static Messages.Filter filter(TwilioForm query) {
    Optional<TwilioTime.Span> on = query.text("DateSent").map(TwilioTime::span);
    Instant since =
        query
            .text("DateSent>")
            .map(TwilioTime::span)
            .or(() -> on)
            .map(TwilioTime.Span::from)
            .orElse(null);
    Instant until =
        query
            .text("DateSent<")
            .map(TwilioTime::span)
            .or(() -> on)
            .map(TwilioTime.Span::until)
            .orElse(null);
    return new Messages.Filter(
        query.text("To").orElse(null),
        query.text("From").orElse(null),
        since,
        until,
        TwilioPages.after(query));
  }
}
