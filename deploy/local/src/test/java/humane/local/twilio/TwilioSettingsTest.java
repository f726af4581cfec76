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
          "HUMANE_PUBLIC_BASE_URL", "https://reminders.brand.example",
          "HUMANE_TWILIO_SENDERS", "US=+12025550100,CN=+861059990100",
          "HUMANE_LENDER_FILE", "/etc/humane/lender.yaml",
          "HUMANE_DUTY_CONTACT", "duty@brand.example");

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
                with("HUMANE_PUBLIC_BASE_URL", "http://reminders.brand.example")))
        .singleElement()
        .asString()
        .startsWith("HUMANE_PUBLIC_BASE_URL");
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
