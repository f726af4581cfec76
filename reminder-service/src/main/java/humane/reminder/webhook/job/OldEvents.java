package humane.reminder.webhook.job;

import humane.kit.delivery.RecurringJob;
import humane.reminder.webhook.store.OutwardEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Forgets events that are too old for anybody. */
@ApplicationScoped
public class OldEvents implements RecurringJob {
  private final OutwardEvents events;

  OldEvents(OutwardEvents events) {
    this.events = events;
  }

  @Override
  public String name() {
    return "forget-outward-events";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    events.forgetOld();
  }
}
