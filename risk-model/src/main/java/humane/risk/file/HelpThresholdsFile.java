package humane.risk.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.risk.HelpThresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The dated thresholds that come with the suite. */
public final class HelpThresholdsFile {
  private HelpThresholdsFile() {}

  public static List<HelpThresholds> read() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    try (InputStream in = HelpThresholdsFile.class.getResourceAsStream("help-thresholds.yaml")) {
      return List.copyOf(yaml.readValue(in, new TypeReference<List<HelpThresholds>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException("The thresholds of help cannot be read", broken);
    }
  }
}
