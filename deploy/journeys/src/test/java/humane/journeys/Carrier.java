package humane.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sandbox carrier: what arrived on a phone, what a borrower texts, the business clock, and
 * faults.
 */
final class Carrier {
  private final Http http;

  Carrier(Suite suite) {
    this.http = new Http(suite.url(Service.HANDSET), null);
  }

  /**
   * @param outbound from the lender to the borrower
   */
  record Text(Instant at, boolean outbound, String body, String status) {}

  List<Text> thread(String number) {
    List<Text> thread = new ArrayList<>();
    for (JsonNode item : http.get("/numbers/" + encoded(number) + "/messages").granted().json())
      thread.add(
          new Text(
              OffsetDateTime.parse(item.path("at").asText()).toInstant(),
              item.path("direction")
                  .asText()
                  .toLowerCase(java.util.Locale.ROOT)
                  .startsWith("outbound"),
              item.path("body").asText(),
              item.path("status").asText()));
    return thread;
  }

  /** What the lender sent to a number. */
  List<Text> received(String number) {
    return thread(number).stream().filter(Text::outbound).toList();
  }

  /** The borrower texts the lender. */
  void text(String number, String words) {
    http.post("/numbers/" + encoded(number) + "/messages", Map.of("text", words)).granted();
  }

  JsonNode counts() {
    return http.get("/counts").granted().json();
  }

  void faults(Map<String, Object> faults) {
    http.put("/faults", faults).granted();
  }

  Instant now() {
    JsonNode clock = http.get("/clock").granted().json();
    return OffsetDateTime.parse(clock.path("at").asText()).toInstant();
  }

  /**
   * Moves business time to the next moment at which clocks in the zone show the time, and waits
   * until every service uses it.
   */
  Instant moveToNext(LocalTime time, ZoneId zone) {
    ZonedDateTime now = now().atZone(zone);
    ZonedDateTime next = now.with(time);
    if (!next.isAfter(now)) next = next.plusDays(1);
    return moveTo(next.toInstant());
  }

  Instant moveTo(Instant at) {
    http.post("/clock", Map.of("at", at.toString())).granted();
    return at;
  }

  static String encoded(String number) {
    return URLEncoder.encode(number, StandardCharsets.UTF_8);
  }
}
