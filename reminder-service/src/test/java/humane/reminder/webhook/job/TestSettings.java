package humane.reminder.webhook.job;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Settings without a file. */
record TestSettings(Optional<LocalDate> loopbackAllowedUntil, Duration answerWithin)
    implements WebhookSettings {
  @Override
  public int workers() {
    return 1;
  }

  @Override
  public Duration poll() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int endpointsMax() {
    return 1;
  }
}
