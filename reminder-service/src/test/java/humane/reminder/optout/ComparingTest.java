package humane.reminder.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparingTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Test
  void whatBothKnowIsNoDrift() {
    assertThat(Comparing.drift(Map.of("a", MONDAY), Map.of("a", TUESDAY), Map.of())).isEmpty();
  }

  @Test
  void eachSideIsNamedInTheOrderOfTokens() {
    assertThat(
            Comparing.drift(
                Map.of("b", MONDAY, "both", MONDAY),
                Map.of("a", TUESDAY, "both", MONDAY),
                Map.of()))
        .containsExactly(
            new Drift("a", Drift.Kind.ONLY_HERE, TUESDAY),
            new Drift("b", Drift.Kind.ONLY_CARRIER, MONDAY));
  }

  @Test
  void aStartAfterTheCarriersStopWasMissedByTheCarrier() {
    assertThat(Comparing.drift(Map.of("a", MONDAY), Map.of(), Map.of("a", TUESDAY)))
        .containsExactly(new Drift("a", Drift.Kind.CARRIER_MISSED_START, MONDAY));
  }

  @Test
  void aStartBeforeOrAtTheCarriersStopEndsNothing() {
    assertThat(Comparing.drift(Map.of("a", TUESDAY), Map.of(), Map.of("a", MONDAY)))
        .containsExactly(new Drift("a", Drift.Kind.ONLY_CARRIER, TUESDAY));
    assertThat(Comparing.drift(Map.of("a", MONDAY), Map.of(), Map.of("a", MONDAY)))
        .containsExactly(new Drift("a", Drift.Kind.ONLY_CARRIER, MONDAY));
  }
}
