package humane.reminder.carrier.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppSettingsTest {
  private static final Duration SETTLE_AFTER = Duration.ofSeconds(15);

  @TempDir Path folder;
  private final Map<String, String> values = new HashMap<>();

  @BeforeEach
  void whatIsNeeded() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "s3cret\n");
    values.put("host", "smsc.example");
    values.put("system-id", "lender");
    values.put("password-file", password.toString());
    values.put("senders.CN", "106900001234");
  }

  private SmppSettings settings() {
    SmallRyeConfigBuilder config =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SmppSettings.class);
    values.forEach((name, value) -> config.withDefaultValue("humane.smpp." + name, value));
    return config.build().getConfigMapping(SmppSettings.class);
  }

  private void isRefused(String... words) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              SmppCarrier.account(settings(), SETTLE_AFTER);
              SmppCarrier.CHECK.senders(settings());
            })
        .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
  }

  @Test
  void thePasswordIsWhatTheFileHoldsAndIsNeverPrinted() {
    SmppAccount account = SmppCarrier.account(settings(), SETTLE_AFTER);
    assertThat(account.password()).isEqualTo("s3cret");
    assertThat(account.toString()).isEqualTo("SmppAccount[lender at smsc.example:2775]");
  }

  @Test
  void aCountryMayComeInSmallLetters() {
    values.put("senders.hk", "+85290000000");
    assertThat(SmppCarrier.CHECK.senders(settings()))
        .isEqualTo(Map.of("CN", "106900001234", "HK", "+85290000000"));
  }

  @Test
  void eachSettingThatIsMissingOrWrongIsNamed() {
    refusedWith("system-id", null, "humane.smpp.system-id");
    refusedWith("system-id", "sixteen-letters-", "humane.smpp.system-id");
    refusedWith("password-file", folder.resolve("none").toString(), "humane.smpp.password-file");
    refusedWith("window-max", "0", "humane.smpp.window-max");
    refusedWith("deadline", "11S", "humane.smpp.deadline", "settle-after");
    refusedWith("senders.CN", null, "humane.smpp.senders");
    refusedWith("senders.CN", "lender", "humane.smpp.senders.CN");
    refusedWith("senders.XX", "106900001234", "humane.smpp.senders.XX");
  }

  private void refusedWith(String name, @Nullable String value, String... words) {
    Map<String, String> before = Map.copyOf(values);
    if (value == null) values.remove(name);
    else values.put(name, value);
    isRefused(words);
    values.clear();
    values.putAll(before);
  }
}
