package humane.budget.proposal.store;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.proposal.PlanLimits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanLimitsFileTest {

  @Test
  void aDutyBindsFromItsDay() {
    assertThat(new PlanLimitsFile().on(LocalDate.of(2026, 11, 19)).menuEu()).isFalse();
    assertThat(new PlanLimitsFile().on(LocalDate.of(2026, 11, 20)).menuEu()).isTrue();
    assertThat(new PlanLimitsFile().on(LocalDate.of(2024, 11, 3)).noGrowthGb()).isFalse();
  }

  @Test
  void theNumbersInForceAreThoseOfTheHouseAndTheLaw() {
    PlanLimits limits = new PlanLimitsFile().on(LocalDate.of(2026, 11, 23));
    assertThat(limits)
        .isEqualTo(
            new PlanLimits(
                BigDecimal.valueOf(5),
                60,
                120,
                75,
                6,
                50,
                3,
                50,
                6,
                5,
                3,
                14,
                30,
                100,
                true,
                true));
  }
}
