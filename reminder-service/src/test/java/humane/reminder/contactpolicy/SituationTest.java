package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A situation is its facts, whatever it keeps beside them. */
class SituationTest {
  private static final Instant NOON = Asking.at("2026-11-23T12:00:00+08:00");

  private final Asking asking = new Asking();

  @Test
  void theSameFactsAreTheSameSituation() {
    asking.history.add(Asking.past(NOON, Channel.SMS, Outcome.DELIVERED));

    assertThat(asking.situation()).isEqualTo(asking.situation()).isNotEqualTo("a situation");
    assertThat(asking.situation()).hasSameHashCodeAs(asking.situation());
    assertThat(asking.situation().toString()).contains("DELIVERED", "Asia/Shanghai");
  }

  @Test
  void oneFactMoreIsAnother() {
    Situation before = asking.situation();

    asking.holds.add(new Hold(HoldKind.DISPUTE, null, LocalDate.of(2026, 11, 1), null));
    Situation disputed = asking.situation();
    asking.history = List.of(Asking.past(NOON, Channel.VOICE, Outcome.NO_ANSWER));
    Situation called = asking.situation();

    assertThat(disputed).isNotEqualTo(before).doesNotHaveSameHashCodeAs(before);
    assertThat(called).isNotEqualTo(disputed);
  }

  @Test
  void itKnowsHowAnyContactEnded() {
    asking.history.add(Asking.past(NOON, Channel.VOICE, Outcome.NO_ANSWER));
    asking.history.add(Asking.past(NOON, Channel.SMS, Outcome.DELIVERED));
    Situation situation = asking.situation();

    assertThat(List.of(Outcome.values()).stream().filter(situation::hasHad))
        .containsExactlyInAnyOrder(Outcome.NO_ANSWER, Outcome.DELIVERED);
  }
}
