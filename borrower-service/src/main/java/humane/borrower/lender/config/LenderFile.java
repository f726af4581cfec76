package humane.borrower.lender.config;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import humane.borrower.lender.Lender;
import humane.borrower.lender.LenderCheck;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the lender's file at the start; one that lacks something stops the start and says what. */
@Startup
@Singleton
public class LenderFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  static {
    YAML.coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
  }

  private final Lender lender;

  LenderFile(@ConfigProperty(name = "humane.lender-file") Optional<Path> file) {
    String name = file.map(Path::toString).orElse("the default lender.yaml");
    try (InputStream in =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : LenderFile.class.getResourceAsStream("/lender.yaml")) {
      ObjectNode written = YAML.readValue(in, ObjectNode.class);
      // A file from before clauses were asked for says nothing of them.
      if (!written.has("clauses")) written.putArray("clauses");
      lender = YAML.treeToValue(written, Lender.class);
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalStateException(
          "The lender's file, " + name + ", cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
    List<String> faults = LenderCheck.faults(lender);
    if (!faults.isEmpty())
      throw new IllegalStateException(
          "The lender's file, " + name + ", is not complete. " + String.join(" ", faults));
  }

  @Produces
  @Singleton
  Lender lender() {
    return lender;
  }
}
