package humane.reminder.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "100::1"
      })
  void anAddressOfNoPublicNetworkIsRefused(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "169.253.1.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:4860::8888",
        "2a00::1"
      })
  void anAddressBesideThemIsPublic(String address) throws Exception {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aDeliveryIsTriedTenTimesOverThreeDays() {
    Duration all = Duration.ZERO;
    for (int failed = 1; failed <= 9; failed++)
      all = all.plus(RetrySchedule.after(failed, null).orElseThrow());
    assertThat(all).isBetween(Duration.ofHours(72), Duration.ofHours(80));
    assertThat(RetrySchedule.after(10, null)).isEmpty();
  }

  @Test
  void aReceiverMayAskForMoreTimeAndNeverForLess() {
    assertThat(RetrySchedule.after(1, Duration.ofMinutes(1))).contains(Duration.ofMinutes(1));
    assertThat(RetrySchedule.after(2, Duration.ofSeconds(1))).contains(Duration.ofMinutes(5));
    assertThat(RetrySchedule.after(1, Duration.ofDays(9))).contains(Duration.ofHours(24));
  }

  @Test
  void everyTypeIsReadAsItIsWritten() {
    for (EventType type : EventType.values())
      assertThat(EventType.ofWritten(type.written())).contains(type);
    assertThat(EventType.ACCOUNT_IN_ARREARS.written()).isEqualTo("account.in_arrears");
    assertThat(EventType.ofKind("MESSAGE_WANTED")).isEmpty();
    assertThat(EventType.ofKind("ERASED")).isEmpty();
  }
}
