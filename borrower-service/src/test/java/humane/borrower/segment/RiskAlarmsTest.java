package humane.borrower.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskAlarmsTest {
  private static CalibrationCheck calibration(long outcomes, double observed) {
    return CalibrationCheck.of(List.of(new CalibrationCheck.Bin(0.1, outcomes, 0.15, observed)));
  }

  private static final CalibrationCheck GOOD = calibration(5000, 0.15);

  @Test
  void aPopulationThatLiesElsewhereIsAnAlarmAndOneAtTheBoundIsNot() {
    assertThat(RiskAlarms.of(Map.of("score", 0.25), GOOD)).isEmpty();
    assertThat(RiskAlarms.of(Map.of("score", 0.26), GOOD)).containsOnlyKeys("DRIFT:score");
    assertThat(RiskAlarms.of(Map.of("score", Double.NaN), GOOD)).isEmpty();
  }

  @Test
  void probabilitiesThatCannotBeTakenAtTheirWordAreAnAlarmOnceEnoughIsKnown() {
    assertThat(RiskAlarms.of(Map.of(), calibration(1000, 0.19))).containsOnlyKeys("CALIBRATION");
    assertThat(RiskAlarms.of(Map.of(), calibration(999, 0.19))).isEmpty();
    assertThat(RiskAlarms.of(Map.of(), calibration(1000, 0.16))).as("by chance").isEmpty();
  }
}
