package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.line.LineSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** {@code humane.cmpp.*}: a lender's own CMPP line, and the countries that it serves. */
@ConfigMapping(prefix = "humane.cmpp")
public interface CmppSettings extends LineSettings {

  @WithDefault("7890")
  int port();

  /** {@code 2.0} or {@code 3.0}, as the carrier has said. */
  @WithDefault("2.0")
  String version();

  /** Our number at the carrier (SP id), at most 6 characters. */
  Optional<String> source();

  /** Holds the shared secret and nothing else; read once, at the start. */
  Optional<Path> secretFile();

  /** The service that texts are sent for, at most 10 characters. */
  Optional<String> serviceId();
}
