package humane.borrower.segment;

import java.util.LinkedHashMap;
import java.util.Map;

/** When a measure of the model has left its bounds (deploy/docs/risk.md, "What to watch"). */
public final class RiskAlarms {
  /** Above this the population is another one than that of the training. */
  private static final double STABILITY_MAX = 0.25;

  private static final double CALIBRATION_ERROR_MAX = 0.02;
  private static final long OUTCOMES_MIN = 1000;

  private RiskAlarms() {}

  /**
   * What is out of its bounds: a stable name, and the finding as a sentence without a full stop.
   *
   * @param drift population stability indices by name; NaN where nothing is known
   */
  public static Map<String, String> of(Map<String, Double> drift, CalibrationCheck calibration) {
    Map<String, String> findings = new LinkedHashMap<>();
    drift.forEach(
        (name, index) -> {
          if (index > STABILITY_MAX)
            findings.put(
                "DRIFT:" + name,
                "the %s of today's accounts lies unlike that of the training, stability index %.2f"
                    .formatted(name, index));
        });
    if (calibration.outcomes() >= OUTCOMES_MIN
        && calibration.error() > CALIBRATION_ERROR_MAX
        && calibration.error() > 2 * calibration.expectedByChance())
      findings.put(
          "CALIBRATION",
          "what was foreseen and what came differ by %.3f over %d accounts"
              .formatted(calibration.error(), calibration.outcomes()));
    return findings;
  }
}
