package humane.handset.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPausesTest {
  @Test
  void pausesGrowToHalfAMinuteAndNoFurther() {
    assertThat(RetryPauses.after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(RetryPauses.after(2)).isEqualTo(Duration.ofSeconds(1));
    assertThat(RetryPauses.after(7)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryPauses.after(1_000)).isEqualTo(Duration.ofSeconds(30));
  }
}
