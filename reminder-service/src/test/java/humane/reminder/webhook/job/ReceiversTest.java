package humane.reminder.webhook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiversTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Receivers receivers(@Nullable LocalDate loopbackUntil) {
    Instant noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Receivers(
        new TestSettings(Optional.ofNullable(loopbackUntil), Duration.ofSeconds(1)),
        Clock.fixed(noon, ZoneOffset.UTC));
  }

  @Test
  void thisMachineIsNoReceiverUnlessADayAllowsIt() {
    assertThat(receivers(null).faultOf("http://127.0.0.1:9/")).isPresent();
    assertThat(receivers(null).faultOf("https://localhost/")).isPresent();
    assertThat(receivers(TODAY.minusDays(1)).faultOf("http://127.0.0.1:9/")).isPresent();
    assertThat(receivers(TODAY).faultOf("http://127.0.0.1:9/")).isEmpty();
  }

  @Test
  void withoutTlsNothingLeavesThisMachineEvenThen() {
    assertThat(receivers(TODAY).faultOf("http://1.1.1.1/")).contains("must begin with https://");
    assertThat(receivers(TODAY).faultOf("https://1.1.1.1/")).isEmpty();
  }

  @Test
  void theAddressIsJudgedAgainWhenItIsConnectedTo() {
    assertThatThrownBy(() -> receivers(null).resolve("localhost"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("not of the public network");
  }
}
