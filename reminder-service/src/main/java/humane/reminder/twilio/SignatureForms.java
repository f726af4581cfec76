package humane.reminder.twilio;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hands the carrier's forms on as bytes. They are proved by a signature over exactly these bytes;
 * the tokens that protect a person's forms against other sites have no meaning for a caller without
 * a browser.
 */
@ApplicationScoped
public class SignatureForms {
  private static final int BEFORE_RESOURCES = 900;

  void asBytes(@Observes Filters filters) {
    filters.register(
        exchange -> {
          if (exchange.request().path().startsWith("/twilio/"))
            exchange.request().headers().set("Content-Type", "application/octet-stream");
          exchange.next();
        },
        BEFORE_RESOURCES);
  }
}
