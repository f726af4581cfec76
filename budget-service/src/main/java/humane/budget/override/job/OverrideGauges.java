package humane.budget.override.job;

import humane.budget.override.OverrideState;
import humane.budget.override.store.OverrideStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** How many overrides there are in each state, as the metric {@code humane_plan_overrides}. */
@ApplicationScoped
class OverrideGauges {
  private final OverrideStore overrides;
  private final MeterRegistry meters;

  OverrideGauges(OverrideStore overrides, MeterRegistry meters) {
    this.overrides = overrides;
    this.meters = meters;
  }

  void register(@Observes StartupEvent event) {
    for (OverrideState state : OverrideState.values()) {
      Gauge.builder("humane.plan.overrides", () -> overrides.count(state))
          .description("Plans above what is left that staff asked for")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }
}
