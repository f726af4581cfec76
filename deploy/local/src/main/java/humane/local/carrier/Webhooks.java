package humane.local.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Progress;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the carrier where replies, reports and calls to the lender's own numbers go. */
public final class Webhooks {
  private final SuiteHttp http;
  private final CarrierAt carrier;
  private final Progress progress;

  public Webhooks(SuiteHttp http, CarrierAt carrier, Progress progress) {
    this.http = http;
    this.carrier = carrier;
    this.progress = progress;
  }

  /**
   * Registers every sender anew; our address may have changed since the last start. A number that
   * the account does not have is said: replies to it do not come from here.
   *
   * @param senders in E.164
   */
  public void register(List<String> senders) throws IOException {
    for (String number : senders) registerNumber(number);
  }

  private void registerNumber(String number) throws IOException {
    String numbers = "/2010-04-01/Accounts/" + carrier.account().sid() + "/IncomingPhoneNumbers";
    JsonNode known =
        http.json(asCustomer(numbers + ".json?PhoneNumber=" + encoded(number)).GET())
            .path("incoming_phone_numbers");
    if (known.isEmpty() && !carrier.givesNumbers()) {
      progress.say(
          "  %s is no number of this account at the carrier: nothing is sent from it there, and no reply comes back."
              .formatted(number));
      return;
    }
    String path =
        known.isEmpty()
            ? numbers + ".json"
            : numbers + "/" + known.get(0).path("sid").asText() + ".json";
    http.json(
        asCustomer(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(number))));
  }

  private String form(String number) {
    String us = carrier.answersTo();
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("PhoneNumber", number);
    pairs.put("SmsUrl", us + "/twilio/messages");
    pairs.put("SmsMethod", "POST");
    // Of calls that come in: texts name where they are reported themselves.
    pairs.put("StatusCallback", us + "/twilio/voice/status");
    pairs.put("StatusCallbackMethod", "POST");
    pairs.put("VoiceUrl", us + "/twilio/voice");
    pairs.put("VoiceMethod", "POST");
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder asCustomer(String path) {
    return HttpRequest.newBuilder(carrier.api().resolve(path))
        .header("Authorization", carrier.account().login());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
