package humane.local.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.local.CannotStart;
import humane.local.bench.crash.KillPlan.Kill;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class KillPlanTest {

  @Test
  void theSameSeedKillsTheSameAtTheSameMoments() {
    assertThat(KillPlan.of(50, 7)).isEqualTo(KillPlan.of(50, 7)).isNotEqualTo(KillPlan.of(50, 8));
  }

  @Test
  void momentsAreInOrderAndEverybodyIsHit() {
    assertThat(KillPlan.of(50, 7))
        .hasSize(50)
        .isSortedAccordingTo(Comparator.comparingDouble(Kill::atShare))
        .extracting(Kill::victim)
        .contains(
            "reminder-service",
            "reminder-service-2",
            "postgresql",
            "borrower-service",
            "budget-service");
  }

  @Test
  void wordsAreReadAndWrongOnesRefusedByName() {
    assertThat(CrashOptions.parse()).isEqualTo(new CrashOptions(50, 20_000, 1, 64));
    assertThat(CrashOptions.parse("--kills", "8", "--steps", "400", "--seed", "-3"))
        .isEqualTo(new CrashOptions(8, 400, -3, 64));
    assertThatThrownBy(() -> CrashOptions.parse("--kills", "many"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--kills needs a whole number from 0 to 1000, and not many");
    assertThatThrownBy(() -> CrashOptions.parse("--steps"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("After --steps a number is missing");
    assertThatThrownBy(() -> CrashOptions.parse("--speed", "3"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("does not know --speed");
  }
}
