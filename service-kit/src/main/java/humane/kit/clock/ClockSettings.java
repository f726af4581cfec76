package humane.kit.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * {@code humane.clock.*}: whether business time can be moved, and whom to ask for it at the start.
 */
@ConfigMapping(prefix = "humane.clock")
public interface ClockSettings {

  /** True in the local profile and in tests; with a real carrier there is nothing to move. */
  @WithDefault("false")
  boolean movable();

  /**
   * Address that answers {@code {"offsetMillis": n}}; a service that starts asks it, and starts
   * only with an answer.
   */
  Optional<String> source();
}
