package humane.reminder.voice.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.reminder.voice.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The dated rules as they lie in {@code resources/voice/retention.yaml}. */
public final class RetentionFile {
  private static final String NAME = "/voice/retention.yaml";

  private RetentionFile() {}

  public static Retention read() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in = RetentionFile.class.getResourceAsStream(NAME)) {
      return new Retention(
          yaml.readValue(
              Objects.requireNonNull(in, NAME), new TypeReference<List<Retention.Row>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException("The rules of " + NAME + " cannot be read", broken);
    }
  }
}
