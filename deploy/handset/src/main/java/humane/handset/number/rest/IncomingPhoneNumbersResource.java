package humane.handset.number.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.handset.number.E164;
import humane.handset.number.LenderNumber;
import humane.handset.number.LenderNumber.Webhook;
import humane.handset.number.Sid;
import humane.handset.number.store.LenderNumbers;
import humane.handset.twilio.Account;
import humane.handset.twilio.Refusal;
import humane.handset.twilio.TwilioForm;
import humane.handset.twilio.TwilioPages;
import humane.handset.twilio.TwilioTime;
import humane.kit.clock.BusinessTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.util.List;

/** Where the lender says which numbers are its own and whom to call about them. */
@Path("/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncomingPhoneNumbersResource {
  private final Account account;
  private final LenderNumbers numbers;
  private final Clock clock;

  IncomingPhoneNumbersResource(Account account, LenderNumbers numbers, @BusinessTime Clock clock) {
    this.account = account;
    this.numbers = numbers;
    this.clock = clock;
  }

  @POST
  @Path("IncomingPhoneNumbers.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> pairs) {
    account.admit(accountSid, authorization);
    TwilioForm form = new TwilioForm(pairs);
    String number =
        form.text("PhoneNumber")
            .filter(E164::canSend)
            .orElseThrow(Refusal.INVALID_PHONE_NUMBER::error);
    Instant now = clock.instant();
    LenderNumber fresh =
        new LenderNumber(
            Sid.PHONE_NUMBER.next(),
            number,
            number,
            Webhook.NONE,
            Webhook.NONE,
            Webhook.NONE,
            now,
            now);
    numbers.put(changed(numbers.byNumber(number).orElse(fresh), form, now));
    return Response.status(Response.Status.CREATED)
        .entity(written(numbers.byNumber(number).orElseThrow()))
        .build();
  }

  @POST
  @Path("IncomingPhoneNumbers/{sid}.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public ObjectNode update(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> pairs) {
    account.admit(accountSid, authorization);
    LenderNumber known = numbers.bySid(sid).orElseThrow(Refusal.NOT_FOUND::error);
    numbers.put(changed(known, new TwilioForm(pairs), clock.instant()));
    return written(numbers.bySid(sid).orElseThrow());
  }

  @GET
  @Path("IncomingPhoneNumbers/{sid}.json")
  public ObjectNode fetch(
      @PathParam("account") String accountSid,
      @PathParam("sid") String sid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    account.admit(accountSid, authorization);
    return written(numbers.bySid(sid).orElseThrow(Refusal.NOT_FOUND::error));
  }

  @GET
  @Path("IncomingPhoneNumbers.json")
  public ObjectNode list(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context UriInfo address) {
    account.admit(accountSid, authorization);
    TwilioForm query = new TwilioForm(address.getQueryParameters());
    String wanted = query.text("PhoneNumber").orElse("");
    String after = TwilioPages.after(query);
    List<LenderNumber> found =
        numbers.all().stream().filter(one -> one.number().contains(wanted)).toList();
    List<LenderNumber> rest =
        after == null
            ? found
            : found.stream().dropWhile(one -> !one.sid().equals(after)).skip(1).toList();
    return TwilioPages.page(
        "incoming_phone_numbers", address, query, rest, this::written, LenderNumber::sid);
  }

  private static LenderNumber changed(LenderNumber known, TwilioForm form, Instant now) {
    return new LenderNumber(
        known.sid(),
        known.number(),
        form.text("FriendlyName").orElse(known.friendlyName()),
        webhook(known.texts(), form, "SmsUrl", "SmsMethod"),
        webhook(known.reports(), form, "StatusCallback", "StatusCallbackMethod"),
        webhook(known.calls(), form, "VoiceUrl", "VoiceMethod"),
        known.createdAt(),
        now);
  }

  private static Webhook webhook(Webhook known, TwilioForm form, String url, String method) {
    return new Webhook(form.url(url).orElse(known.url()), form.text(method).orElse(known.method()));
  }

  private ObjectNode written(LenderNumber number) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", number.sid());
    json.put("account_sid", account.sid());
    json.put("api_version", "2010-04-01");
    json.put("phone_number", number.number());
    json.put("friendly_name", number.friendlyName());
    json.put("sms_url", number.texts().url());
    json.put("sms_method", number.texts().method());
    json.put("status_callback", number.reports().url());
    json.put("status_callback_method", number.reports().method());
    json.put("voice_url", number.calls().url());
    json.put("voice_method", number.calls().method());
    json.putObject("capabilities")
        .put("voice", true)
        .put("sms", true)
        .put("mms", false)
        .put("fax", false);
    json.put("date_created", TwilioTime.written(number.createdAt()));
    json.put("date_updated", TwilioTime.written(number.updatedAt()));
    json.put("address_requirements", "none");
    json.put("beta", false);
    json.put("origin", "twilio");
    json.put("status", "in-use");
    json.put("voice_receive_mode", "voice");
    json.put("voice_caller_id_lookup", false);
    json.put(
        "uri",
        "/2010-04-01/Accounts/"
            + account.sid()
            + "/IncomingPhoneNumbers/"
            + number.sid()
            + ".json");
    return json;
  }
}
