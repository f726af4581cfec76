package humane.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.local.CannotStart;
import humane.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveCarrierTest {
  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void complete() throws IOException {
    environment.putAll(
        Map.of(
            "HUMANE_TWILIO_ACCOUNT_SID",
            "AC" + "0a".repeat(16),
            "HUMANE_TWILIO_AUTH_TOKEN",
            "1b".repeat(16),
            "HUMANE_REMINDER_SERVICE_PUBLIC_URL",
            "https://reminders.brand.example",
            "HUMANE_BORROWER_SERVICE_PUBLIC_URL",
            "https://borrowers.brand.example",
            "HUMANE_BUDGET_SERVICE_PUBLIC_URL",
            "https://budgets.brand.example",
            "HUMANE_LENDER_FILE",
            Files.writeString(folder.resolve("lender.yaml"), "names: {}\n").toString()));
  }

  @Test
  void theCarrierItselfIsAskedUnlessAnotherAddressIsNamed() {
    LiveCarrier carrier = LiveCarrier.in(environment);

    assertThat(carrier.api()).hasToString("https://api.twilio.com");
    assertThat(carrier.publicUrls())
        .containsEntry(Service.BUDGET_SERVICE, "https://budgets.brand.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://api.dublin.ie1.twilio.com", "http://127.0.0.1:9090"})
  void anotherAddressOfTheCarrierMayBeNamed(String address) {
    environment.put("HUMANE_TWILIO_BASE_URL", address);

    assertThat(LiveCarrier.in(environment).api()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://api.twilio.com", "http://10.0.0.9:80", "api.twilio.com", "https://a.b/c"})
  void theTokenNeverTravelsInClearOverANetwork(String address) {
    environment.put("HUMANE_TWILIO_BASE_URL", address);

    assertThatThrownBy(() -> LiveCarrier.in(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("HUMANE_TWILIO_BASE_URL has to be an https address");
  }

  @Test
  void aLendersFileThatIsNotThereIsNamed() {
    environment.put("HUMANE_LENDER_FILE", folder.resolve("no.yaml").toString());

    assertThatThrownBy(() -> LiveCarrier.in(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no.yaml, which cannot be read");
  }
}
