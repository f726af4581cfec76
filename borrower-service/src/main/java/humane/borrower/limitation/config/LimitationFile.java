package humane.borrower.limitation.config;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.borrower.limitation.Limitation;
import humane.borrower.limitation.LimitationRow;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads {@code limitation.yaml}; an error names the line and what was expected there. */
public final class LimitationFile {
  private static final String FILE = "/limitation.yaml";

  private record Rows(List<LimitationRow> rows) {}

  private LimitationFile() {}

  /** The rows as shipped. */
  @Produces
  @Singleton
  static Limitation shipped() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream in =
        Objects.requireNonNull(LimitationFile.class.getResourceAsStream(FILE), FILE)) {
      return new Limitation(yaml.readValue(in, Rows.class).rows());
    } catch (IOException broken) {
      throw new UncheckedIOException("The periods of limitation cannot be read", broken);
    }
  }
}
