package humane.handset.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the carrier tells the lender about texts, in the fields of Twilio's webhooks. */
public final class TextReports {
  private static final String API_VERSION = "2010-04-01";

  private TextReports() {}

  /** A text has moved on. */
  public static Map<String, String> moved(Message text, String accountSid) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", accountSid);
    form.put("MessageSid", text.sid());
    form.put("SmsSid", text.sid());
    form.put("MessageStatus", text.status());
    form.put("SmsStatus", text.status());
    form.put("From", text.from());
    form.put("To", text.to());
    form.put("ApiVersion", API_VERSION);
    return form;
  }

  /** A borrower has texted; {@code OptOutType} says what the carrier made of it. */
  public static Map<String, String> received(
      Message text, String accountSid, Optional<CarrierWord> word) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", accountSid);
    form.put("MessageSid", text.sid());
    form.put("SmsMessageSid", text.sid());
    form.put("SmsSid", text.sid());
    form.put("SmsStatus", "received");
    form.put("From", text.from());
    form.put("To", text.to());
    form.put("Body", text.body());
    form.put("NumMedia", "0");
    form.put("NumSegments", Integer.toString(Segments.of(text.body())));
    form.put("ApiVersion", API_VERSION);
    word.ifPresent(said -> form.put("OptOutType", said.name()));
    return form;
  }
}
