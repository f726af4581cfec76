package humane.borrower.signin;

import static humane.borrower.testing.Service.freshNumber;
import static org.assertj.core.api.Assertions.assertThat;

import humane.borrower.testing.Phone;
import humane.borrower.testing.RunningService;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller says of its own address is not believed unless a proxy that we know says so. */
@RunningService
@TestProfile(PlaceLimitTest.TwoAnHour.class)
class PlaceLimitTest {
  public static class TwoAnHour implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("humane.signin.asks-an-hour-from-one-place", "2");
    }
  }

  static int asksFrom(String address) {
    Phone phone = new Phone("en").forwardedFor(address);
    phone.open("/me");
    return phone.send("/me/links", Map.of("number", freshNumber())).statusCode();
  }

  @Test
  void aCallerDoesNotComeFromElsewhereBySayingSo() {
    assertThat(List.of(asksFrom("203.0.113.1"), asksFrom("203.0.113.2"), asksFrom("203.0.113.3")))
        .containsExactly(200, 200, 429);
  }
}
