package humane.borrower.segment.job;

import humane.borrower.segment.CalibrationCheck;
import humane.borrower.segment.Drift;
import humane.borrower.segment.SegmentChoice;
import humane.borrower.segment.config.RiskModelFolder;
import humane.borrower.segment.store.ForeseenStore;
import humane.borrower.segment.store.RiskRunStore;
import humane.kit.clock.SystemTime;
import humane.risk.RiskFeature;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Drift and calibration as gauges, the same on every replica: read from what the newest run has
 * kept, at most once a minute. They are there only with a model; NaN is "not yet known".
 */
@ApplicationScoped
public class RiskGauges {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Known(Map<String, Double> drift, CalibrationCheck calibration) {}

  private final SegmentChoice choice;
  private final RiskModelFolder folder;
  private final RiskRunStore runs;
  private final ForeseenStore foreseen;
  private final MeterRegistry meters;
  private final Clock clock;
  private Known known = new Known(Map.of(), CalibrationCheck.of(List.of()));
  private Instant readAt = Instant.EPOCH;

  RiskGauges(
      SegmentChoice choice,
      RiskModelFolder folder,
      RiskRunStore runs,
      ForeseenStore foreseen,
      MeterRegistry meters,
      @SystemTime Clock clock) {
    this.choice = choice;
    this.folder = folder;
    this.runs = runs;
    this.foreseen = foreseen;
    this.meters = meters;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    if (choice.model().isEmpty()) return;
    Gauge.builder("humane.risk.score.psi", () -> drift(Drift.SCORE)).register(meters);
    for (RiskFeature feature : choice.model().get().features())
      Gauge.builder("humane.risk.feature.psi", () -> drift(feature.title()))
          .tag("feature", feature.title())
          .register(meters);
    Gauge.builder("humane.risk.calibration.error", () -> calibration().error()).register(meters);
    Gauge.builder("humane.risk.calibration.chance", () -> calibration().expectedByChance())
        .register(meters);
    Gauge.builder("humane.risk.calibration.outcomes", () -> calibration().outcomes())
        .register(meters);
  }

  private double drift(String name) {
    return known().drift().getOrDefault(name, Double.NaN);
  }

  private CalibrationCheck calibration() {
    return known().calibration();
  }

  private synchronized Known known() {
    if (clock.instant().isAfter(readAt.plus(FRESH))) {
      known =
          new Known(
              runs.newest()
                  .filter(run -> run.decidedBy().equals(folder.id()))
                  .map(RiskRunStore.Run::drift)
                  .orElse(Map.of()),
              foreseen.calibration(folder.id()));
      readAt = clock.instant();
    }
    return known;
  }
}
