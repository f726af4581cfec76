package humane.local.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Ports;
import humane.local.Service;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the carrier where replies, reports and calls to the lender's own numbers go. */
public final class Webhooks {
  private final SuiteHttp http;
  private final Ports ports;
  private final CarrierAccount account;

  public Webhooks(SuiteHttp http, Ports ports, CarrierAccount account) {
    this.http = http;
    this.ports = ports;
    this.account = account;
  }

  /** Registers every sender of the lender anew; ports may have changed since the last start. */
  public void register(String adminToken) throws IOException {
    JsonNode lender =
        http.json(
            SuiteHttp.to(ports.of(Service.BORROWER_SERVICE), "/lender")
                .header("Authorization", "Bearer " + adminToken)
                .GET());
    for (JsonNode sender : lender.path("senders"))
      registerNumber(sender.path("number").asText(sender.asText()));
  }

  private void registerNumber(String number) throws IOException {
    String numbers = "/2010-04-01/Accounts/" + account.sid() + "/IncomingPhoneNumbers";
    JsonNode known =
        http.json(asCustomer(numbers + ".json?PhoneNumber=" + encoded(number)).GET())
            .path("incoming_phone_numbers");
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
    String us = "http://localhost:" + ports.of(Service.REMINDER_SERVICE);
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
    return SuiteHttp.to(ports.of(Service.HANDSET), path).header("Authorization", account.login());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
