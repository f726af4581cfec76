package humane.reminder.carrier.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CmppSettingsTest {
  private static final Duration SETTLE_AFTER = Duration.ofSeconds(15);

  @TempDir Path folder;
  private final Map<String, String> values = new HashMap<>();

  @BeforeEach
  void whatIsNeeded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "ICP001\n");
    values.put("host", "ismg.example");
    values.put("source", "901783");
    values.put("service-id", "HELP");
    values.put("secret-file", secret.toString());
    values.put("senders.CN", "106900001234");
  }

  private CmppAccount account() {
    SmallRyeConfigBuilder config =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(CmppSettings.class);
    values.forEach((name, value) -> config.withDefaultValue("humane.cmpp." + name, value));
    return CmppCarrier.account(config.build().getConfigMapping(CmppSettings.class), SETTLE_AFTER);
  }

  @Test
  void theSecretIsWhatTheFileHoldsAndIsNeverPrinted() {
    assertThat(account().secret()).isEqualTo("ICP001");
    assertThat(account().toString()).isEqualTo("CmppAccount[901783 at ismg.example:7890]");
    assertThat(account().version()).isEqualTo(Version.V2_0);
  }

  @ParameterizedTest
  @CsvSource({
    "source,seven77",
    "service-id,eleven-long",
    "version,4.0",
    "secret-file,/nowhere/at/all",
    "window-max,0",
    "deadline,11S"
  })
  void aSettingThatMakesNoSenseIsNamed(String name, String value) {
    values.put(name, value);

    assertThatIllegalStateException()
        .isThrownBy(this::account)
        .withMessageContaining("humane.cmpp." + name);
  }

  @ParameterizedTest
  @CsvSource({"source", "service-id", "secret-file", "senders.CN"})
  void aSettingThatIsMissingIsNamed(String name) {
    values.remove(name);

    assertThatIllegalStateException()
        .isThrownBy(this::account)
        .withMessageContaining("humane.cmpp." + name.replace(".CN", ""));
  }
}
