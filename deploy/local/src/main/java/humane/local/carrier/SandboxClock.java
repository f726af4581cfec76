package humane.local.carrier;

import humane.local.Ports;
import humane.local.Service;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The business clock of a local suite, which the sandbox carrier keeps and moves. */
public final class SandboxClock {
  private final SuiteHttp http;
  private final Ports ports;

  public SandboxClock(SuiteHttp http, Ports ports) {
    this.http = http;
    this.ports = ports;
  }

  public Instant now() throws IOException {
    return OffsetDateTime.parse(
            http.json(SuiteHttp.to(ports.of(Service.HANDSET), "/clock").GET()).path("at").asText())
        .toInstant();
  }

  /**
   * Moves to the next moment at which clocks in the zone show the time; returns when every service
   * uses it.
   */
  public Instant moveToNext(LocalTime time, ZoneId zone) throws IOException {
    ZonedDateTime now = now().atZone(zone);
    ZonedDateTime next = now.with(time);
    return moveTo((next.isAfter(now) ? next : next.plusDays(1)).toInstant());
  }

  public Instant moveTo(Instant at) throws IOException {
    http.json(
        SuiteHttp.to(ports.of(Service.HANDSET), "/clock")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"at\":\"" + at + "\"}")));
    return at;
  }
}
