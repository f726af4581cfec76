package humane.risktraining.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final double[] FORESEEN = {0.1, 0.2, 0.2, 0.7, 0.9};
  private static final boolean[] CAME = {false, true, false, false, true};

  @Test
  void measuresAreWhatAHandWouldFind() {
    Measures measures = Measures.of(FORESEEN, CAME);

    // Of the six pairs of a default and another, 0.2 is above 0.1, even with 0.2, below 0.7; 0.9 is
    // above all.
    assertThat(measures.auc()).isEqualTo((1 + 0.5 + 0 + 3) / 6, within(1e-12));
    assertThat(measures.gini()).isEqualTo(2 * 4.5 / 6 - 1, within(1e-12));
    assertThat(measures.ks()).isEqualTo(0.5, within(1e-12));
    assertThat(measures.brier()).isEqualTo((0.01 + 0.64 + 0.04 + 0.49 + 0.01) / 5, within(1e-12));
    // Bins: 0.1 | 0.2 0.2 | 0.7 | 0.9
    assertThat(measures.ece()).isEqualTo((0.1 + 2 * 0.3 + 0.7 + 0.1) / 5, within(1e-12));
  }

  @Test
  void meanAndStandardErrorAreThoseOfASample() {
    Measures.Mean mean = Measures.Mean.of(1, 2, 3, 4);

    assertThat(mean.mean()).isEqualTo(2.5);
    assertThat(mean.standardError()).isEqualTo(Math.sqrt(5.0 / 3 / 4), within(1e-12));
  }

  @Test
  void everyAccountStandsInOneBin() {
    double[] foreseen = new double[1003];
    boolean[] came = new boolean[foreseen.length];
    for (int at = 0; at < foreseen.length; at++) foreseen[at] = at / 1003.0;

    assertThat(
            CalibrationTable.ofEqualCounts(foreseen, came).bins().stream()
                .mapToInt(CalibrationTable.Bin::accounts))
        .hasSize(10)
        .allMatch(accounts -> accounts == 100 || accounts == 101);
    assertThat(
            CalibrationTable.ofEqualWidth(foreseen, came).bins().stream()
                .mapToInt(CalibrationTable.Bin::accounts)
                .sum())
        .isEqualTo(1003);
  }
}
