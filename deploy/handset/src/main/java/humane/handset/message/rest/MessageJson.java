package humane.handset.message.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.handset.message.Message;
import humane.handset.message.Segments;
import humane.handset.twilio.TwilioTime;

/** A text as Twilio writes it, nulls included. */
final class MessageJson {
  private MessageJson() {}

  static ObjectNode of(Message text, String accountSid) {
    String uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + text.sid();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", text.sid());
    json.put("account_sid", accountSid);
    json.put("api_version", "2010-04-01");
    json.put("from", text.from());
    json.put("to", text.to());
    json.put("body", text.body());
    json.put("status", text.status());
    json.put("direction", text.direction().word());
    json.put("date_created", TwilioTime.written(text.at()));
    json.put("date_updated", TwilioTime.written(text.updatedAt()));
    json.put("date_sent", text.status().equals("queued") ? null : TwilioTime.written(text.at()));
    json.putNull("error_code");
    json.putNull("error_message");
    json.putNull("messaging_service_sid");
    json.put("num_media", "0");
    json.put("num_segments", Integer.toString(Segments.of(text.body())));
    json.putNull("price");
    json.putNull("price_unit");
    json.putObject("subresource_uris").put("media", uri + "/Media.json");
    json.put("uri", uri + ".json");
    return json;
  }
}
