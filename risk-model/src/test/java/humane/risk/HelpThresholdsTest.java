package humane.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import humane.risk.file.HelpThresholdsFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpThresholdsTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final HelpThresholds FIRST = new HelpThresholds(MAY, 0.1, 0.4, "a");
  private static final HelpThresholds SECOND = new HelpThresholds(MAY.plusMonths(1), 0.2, 0.3, "b");

  @Test
  void aThresholdIsTheFirstProbabilityOfTheGreaterHelp() {
    assertThat(FIRST.helpFor(Math.nextDown(0.1))).isEqualTo(HelpThresholds.Help.SELF_CARE);
    assertThat(FIRST.helpFor(0.1)).isEqualTo(HelpThresholds.Help.STANDARD);
    assertThat(FIRST.helpFor(Math.nextDown(0.4))).isEqualTo(HelpThresholds.Help.STANDARD);
    assertThat(FIRST.helpFor(0.4)).isEqualTo(HelpThresholds.Help.EARLY_SUPPORT);
  }

  @Test
  void aPastDayHasThePastAnswer() {
    List<HelpThresholds> both = List.of(SECOND, FIRST);

    assertThat(HelpThresholds.on(MAY.plusMonths(1).minusDays(1), both)).isEqualTo(FIRST);
    assertThat(HelpThresholds.on(MAY.plusMonths(1), both)).isEqualTo(SECOND);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HelpThresholds.on(MAY.minusDays(1), both));
  }

  @Test
  void theSuiteComesWithThresholdsThatStateTheirSource() {
    assertThat(HelpThresholdsFile.read())
        .isNotEmpty()
        .allMatch(thresholds -> !thresholds.source().isBlank());
  }
}
