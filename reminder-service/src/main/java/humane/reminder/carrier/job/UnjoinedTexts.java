package humane.reminder.carrier.job;

import humane.kit.clock.SystemTime;
import humane.kit.delivery.RecurringJob;
import humane.reminder.carrier.store.InboundParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Looks for texts of which a part never came. */
@ApplicationScoped
class UnjoinedTexts implements RecurringJob {
  private final InboundParts parts;
  private final InboundTexts texts;
  private final Clock system;

  UnjoinedTexts(InboundParts parts, InboundTexts texts, @SystemTime Clock system) {
    this.parts = parts;
    this.texts = texts;
    this.system = system;
  }

  @Override
  public String name() {
    return "take-unjoined-texts";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run() {
    parts.waitingInVain(system.instant()).forEach(texts::takeUnjoined);
    parts.forget(system.instant());
  }
}
