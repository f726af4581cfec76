package humane.borrower.signin;

import static humane.borrower.signin.PlaceLimitTest.asksFrom;
import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.testing.RunningService;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the settings that application.properties names, the callers of a known proxy differ. */
@RunningService
@TestProfile(BehindAProxyTest.KnownProxy.class)
class BehindAProxyTest {
  public static class KnownProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "humane.signin.asks-an-hour-from-one-place",
          "2",
          "quarkus.http.proxy.proxy-address-forwarding",
          "true",
          "quarkus.http.proxy.trusted-proxies",
          "127.0.0.1");
    }
  }

  @Test
  void everyCallerIsAPlaceOfItsOwn() {
    assertThat(
            List.of(
                asksFrom("203.0.113.1"),
                asksFrom("203.0.113.2"),
                asksFrom("203.0.113.1"),
                asksFrom("203.0.113.1"),
                asksFrom("203.0.113.2")))
        .containsExactly(200, 200, 200, 429, 200);
  }
}
