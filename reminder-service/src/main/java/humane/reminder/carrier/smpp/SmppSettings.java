package humane.reminder.carrier.smpp;

import humane.reminder.carrier.line.LineSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** {@code humane.smpp.*}: a lender's own SMPP line, and the countries that it serves. */
@ConfigMapping(prefix = "humane.smpp")
public interface SmppSettings extends LineSettings {

  @WithDefault("2775")
  int port();

  /** At most 15 characters. */
  Optional<String> systemId();

  /** Holds the password and nothing else, at most 8 characters; read once, at the start. */
  Optional<Path> passwordFile();
}
