package humane.handset.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatherTest {
  private static Gather gather(int digitsMax, String finishKey) {
    return new Gather(
        Optional.empty(), true, true, digitsMax, finishKey, Duration.ofSeconds(5), false);
  }

  @Test
  void enoughKeysAreAnAnswer() {
    assertThat(gather(4, "#").complete("123")).isFalse();
    assertThat(gather(4, "#").complete("1234")).isTrue();
    assertThat(gather(4, "#").answer("12345")).isEqualTo("1234");
  }

  @Test
  void theFinishingKeyEndsAnAnswerAndIsNoPartOfIt() {
    assertThat(gather(0, "#").complete("12")).isFalse();
    assertThat(gather(0, "#").complete("12#")).isTrue();
    assertThat(gather(0, "#").answer("12#9")).isEqualTo("12");
    assertThat(gather(0, "").complete("12#")).isFalse();
  }
}
