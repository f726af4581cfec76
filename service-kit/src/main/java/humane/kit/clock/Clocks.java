package humane.kit.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes both clocks and, where business time can be moved, catches up with it before the service
 * does anything else.
 */
@ApplicationScoped
public class Clocks {
  private final ClockSettings settings;
  private final ObjectMapper json;
  private final MovableClock business = new MovableClock(Clock.systemUTC());

  Clocks(ClockSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Produces
  @Singleton
  @BusinessTime
  Clock businessTime() {
    return business;
  }

  @Produces
  @Singleton
  @SystemTime
  Clock systemTime() {
    return Clock.systemUTC();
  }

  /** Only the local profile may move business time. */
  public boolean movable() {
    return settings.movable();
  }

  public MovableClock business() {
    return business;
  }

  void catchUp(@Observes @Priority(1) StartupEvent start) throws IOException, InterruptedException {
    if (!settings.movable() || settings.source().isEmpty()) return;
    URI source = URI.create(settings.source().get());
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(source).timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.ofString());
      JsonNode offset = json.readTree(answer.body()).path("offsetMillis");
      if (answer.statusCode() != 200 || !offset.isIntegralNumber())
        throw new IOException(
            "The business clock at "
                + source
                + " answered "
                + answer.statusCode()
                + " without offsetMillis");
      business.moveTo(Duration.ofMillis(offset.longValue()));
    }
  }
}
