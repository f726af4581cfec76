package humane.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
  private static float[] steps(int from, int to) {
    float[] values = new float[to - from];
    for (int at = 0; at < values.length; at++) values[at] = from + at;
    return values;
  }

  private static double index(Spread spread, float... values) {
    Spread.Tally tally = spread.tally();
    for (float value : values) tally.add(value);
    return tally.stabilityIndex();
  }

  @Test
  void theSameValuesHaveNotDrifted() {
    assertThat(index(Spread.of(steps(0, 1000)), steps(0, 1000))).isZero();
  }

  @Test
  void otherValuesHaveDriftedAsAHandWouldFind() {
    Spread halves = new Spread(new float[] {10}, new double[] {0.5, 0.5, 0});

    assertThat(index(halves, 1, 11, 12, 13))
        .isEqualTo(
            (0.25 - 0.5) * Math.log(0.25 / 0.5) + (0.75 - 0.5) * Math.log(0.75 / 0.5),
            within(1e-12));
  }

  @Test
  void whatIsNoLongerKnownIsDrift() {
    assertThat(index(Spread.of(steps(0, 100)), Float.NaN, Float.NaN)).isGreaterThan(0.25);
  }

  @Test
  void valuesThatRepeatMakeFewerBins() {
    Spread spread = Spread.of(new float[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

    assertThat(spread.edges()).containsExactly(1);
    assertThat(spread.shares()).containsExactly(0.9, 0.1, 0);
  }
}
