package humane.borrower.signin.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import humane.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one place may ask for links or try answers; what protects a single link or PIN is
 * counted there and not here.
 */
@ApplicationScoped
class PlaceLimit {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int PLACES_MAX = 100_000;

  private final Cache<String, AtomicInteger> asked =
      Caffeine.newBuilder().maximumSize(PLACES_MAX).expireAfterWrite(WINDOW).build();
  private final HttpServerRequest request;
  private final int perHourMax;

  PlaceLimit(
      HttpServerRequest request,
      @ConfigProperty(name = "humane.signin.asks-an-hour-from-one-place") int perHourMax) {
    this.request = request;
    this.perHourMax = perHourMax;
  }

  /**
   * @throws Problem 429
   */
  void count() {
    String place =
        request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
    if (asked.get(place, unknown -> new AtomicInteger()).incrementAndGet() > perHourMax)
      throw Problem.tooManyRequests(
          "There were many requests from this place. Please try again in a while, or ring us.",
          WINDOW);
  }
}
