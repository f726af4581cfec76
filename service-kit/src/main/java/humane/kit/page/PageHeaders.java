package humane.kit.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that every answer carries: pages load nothing from elsewhere, run no script that is not
 * ours, stand in no other site's frame, tell no other site where a borrower came from, and are kept
 * in no shared cache.
 */
@ApplicationScoped
class PageHeaders {
  private static final int EARLY = 1000;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
          + "frame-ancestors 'none'; base-uri 'none'";

  void add(@Observes Filters filters) {
    filters.register(
        exchange -> {
          exchange
              .response()
              .putHeader("Content-Security-Policy", POLICY)
              .putHeader("X-Content-Type-Options", "nosniff")
              .putHeader("X-Frame-Options", "DENY")
              .putHeader("Referrer-Policy", "same-origin");
          String path = exchange.request().path();
          if (!path.endsWith(".css") && !path.startsWith("/webjars/"))
            exchange.response().putHeader("Cache-Control", "no-store");
          exchange.next();
        },
        EARLY);
  }
}
