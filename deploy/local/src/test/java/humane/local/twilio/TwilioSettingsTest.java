package humane.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSettingsTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "HUMANE_TWILIO_ACCOUNT_SID", "AC" + "0a".repeat(16),
          "HUMANE_TWILIO_AUTH_TOKEN", "1b".repeat(16),
          "HUMANE_REMINDER_SERVICE_PUBLIC_URL", "https://reminders.brand.example",
          "HUMANE_BORROWER_SERVICE_PUBLIC_URL", "https://brand.example/borrowers",
          "HUMANE_BUDGET_SERVICE_PUBLIC_URL", "https://brand.example:8443/budgets",
          "HUMANE_LENDER_FILE", "/etc/humane/lender.yaml");

  @Test
  void nothingIsMissingWhenAllIsThere() {
    assertThat(TwilioSettings.problems(COMPLETE)).isEmpty();
  }

  @Test
  void eachMissingSettingIsNamed() {
    assertThat(TwilioSettings.problems(Map.of()))
        .hasSize(TwilioSettings.values().length)
        .allSatisfy(line -> assertThat(line).contains("is missing"));
    for (TwilioSettings setting : TwilioSettings.values())
      assertThat(TwilioSettings.problems(without(setting)))
          .singleElement()
          .asString()
          .startsWith(setting.name() + " is missing");
  }

  @Test
  void anAddressWithoutEncryptionIsNotAPublicOne() {
    assertThat(
            TwilioSettings.problems(
                with("HUMANE_REMINDER_SERVICE_PUBLIC_URL", "http://reminders.brand.example")))
        .singleElement()
        .asString()
        .startsWith("HUMANE_REMINDER_SERVICE_PUBLIC_URL");
  }

  @Test
  void aWrongSecretIsNotRepeated() {
    assertThat(TwilioSettings.problems(with("HUMANE_TWILIO_AUTH_TOKEN", "letmein")))
        .singleElement()
        .asString()
        .doesNotContain("letmein");
  }

  private static Map<String, String> without(TwilioSettings setting) {
    Map<String, String> rest = new HashMap<>(COMPLETE);
    rest.remove(setting.name());
    return rest;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> changed = new HashMap<>(COMPLETE);
    changed.put(name, value);
    return changed;
  }
}
