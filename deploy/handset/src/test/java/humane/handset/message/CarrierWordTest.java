package humane.handset.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierWordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop",
        " Stop ",
        "STOPALL",
        "unsubscribe",
        "Cancel",
        "END",
        "quit",
        "REVOKE",
        "OptOut"
      })
  void aWholeTextThatIsAStopWordStops(String text) {
    assertThat(CarrierWord.in(text, false)).contains(CarrierWord.STOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"please stop", "STOP!", "T", "退订", "stopping", ""})
  void anyOtherTextIsLeftToTheLender(String text) {
    assertThat(CarrierWord.in(text, false)).isEmpty();
  }

  @Test
  void yesMeansStartOnlyAfterAStop() {
    assertThat(CarrierWord.in("yes", false)).isEmpty();
    assertThat(CarrierWord.in("yes", true)).contains(CarrierWord.START);
    assertThat(CarrierWord.in("start", false)).contains(CarrierWord.START);
  }

  @Test
  void theCarrierSaysOnlyOnceThatSomebodyIsOut() {
    assertThat(CarrierWord.STOP.isAnswered(false)).isTrue();
    assertThat(CarrierWord.STOP.isAnswered(true)).isFalse();
    assertThat(CarrierWord.START.isAnswered(false)).isFalse();
  }
}
