package humane.borrower.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationCheckTest {
  @Test
  void theErrorWeighsEachBinByItsOutcomes() {
    CalibrationCheck check =
        CalibrationCheck.of(
            List.of(
                new CalibrationCheck.Bin(0.0, 300, 0.05, 0.06),
                new CalibrationCheck.Bin(0.5, 100, 0.55, 0.35)));

    assertThat(check.outcomes()).isEqualTo(400);
    assertThat(check.error()).isEqualTo(0.75 * 0.01 + 0.25 * 0.20, within(1e-12));
    assertThat(check.expectedByChance())
        .isEqualTo(
            Math.sqrt(2 / Math.PI)
                * (0.75 * Math.sqrt(0.05 * 0.95 / 300) + 0.25 * Math.sqrt(0.55 * 0.45 / 100)),
            within(1e-12));
  }

  @Test
  void withoutOutcomesThereIsNoError() {
    assertThat(CalibrationCheck.of(List.of()).error()).isZero();
  }
}
