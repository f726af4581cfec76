package humane.handset.call.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.handset.call.Call;
import humane.handset.twilio.TwilioTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call as Twilio writes it, nulls included. */
final class CallJson {
  private CallJson() {}

  static ObjectNode of(Call call, String accountSid) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Calls/" + call.sid();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", call.sid());
    json.put("account_sid", accountSid);
    json.put("api_version", "2010-04-01");
    json.put("from", call.from());
    json.put("from_formatted", call.from());
    json.put("to", call.to());
    json.put("to_formatted", call.to());
    json.put("status", call.status().word());
    json.put("direction", call.inbound() ? "inbound" : "outbound-api");
    json.put("answered_by", call.plan().detectsMachine() ? call.answeredBy() : null);
    json.put("date_created", TwilioTime.written(call.createdAt()));
    json.put("date_updated", TwilioTime.written(updatedAt(call)));
    json.put("start_time", written(call.startedAt()));
    json.put("end_time", written(call.endedAt()));
    json.put("duration", call.status().isOver() ? Long.toString(call.seconds()) : null);
    json.putNull("caller_name");
    json.putNull("forwarded_from");
    json.putNull("group_sid");
    json.putNull("parent_call_sid");
    json.putNull("phone_number_sid");
    json.putNull("trunk_sid");
    json.putNull("price");
    json.put("price_unit", "USD");
    json.put("queue_time", "0");
    json.putObject("subresource_uris")
        .put("recordings", uri + "/Recordings.json")
        .put("events", uri + "/Events.json");
    json.put("uri", uri + ".json");
    return json;
  }

  private static Instant updatedAt(Call call) {
    if (call.endedAt() != null) return call.endedAt();
    return call.startedAt() != null ? call.startedAt() : call.createdAt();
  }

  private static @Nullable String written(@Nullable Instant at) {
    return at == null ? null : TwilioTime.written(at);
  }
}
