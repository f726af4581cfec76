package humane.reminder.webhook.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** How events go out. */
@ConfigMapping(prefix = "humane.webhooks")
public interface WebhookSettings {

  /** So many endpoints are told at the same time. */
  @WithDefault("4")
  int workers();

  /** Looks for work so often. */
  @WithDefault("500MS")
  Duration poll();

  /**
   * A receiver that takes longer has failed; Standard Webhooks recommends 15 to 30 seconds. At most
   * 45 s.
   */
  @WithDefault("15S")
  Duration answerWithin();

  /**
   * Up to and including this day receivers on this very machine, and without TLS, are allowed; for
   * tests and trials. Without it no private, loopback or link-local address ever is.
   */
  Optional<LocalDate> loopbackAllowedUntil();

  /** As many endpoints as one deployment may have. */
  @WithDefault("20")
  int endpointsMax();
}
