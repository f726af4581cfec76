package humane.reminder.escalation.job;

import humane.kit.delivery.RecurringJob;
import humane.reminder.escalation.SelfCured;
import humane.reminder.escalation.store.SelfCuredCases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the figure as a gauge and looks every hour whether a person should know. */
@ApplicationScoped
public class SelfCuredWatch implements RecurringJob {
  private final SelfCuredCases cases;
  private final MeterRegistry meters;
  private volatile SelfCured lately = new SelfCured(0, 0);

  SelfCuredWatch(SelfCuredCases cases, MeterRegistry meters) {
    this.cases = cases;
    this.meters = meters;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("humane.self.cured.contacts", () -> lately.contactsPerCase()).register(meters);
    Gauge.builder("humane.self.cured.cases", () -> lately.cases()).register(meters);
  }

  @Override
  public String name() {
    return "self-cured-contacts";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    lately = cases.lately();
    cases.tellIfTooMuch();
  }
}
