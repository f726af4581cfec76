package humane.reminder.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code humane.twilio.*}: the carrier's address and our account there. */
@ConfigMapping(prefix = "humane.twilio")
public interface TwilioSettings {

  /** Scheme, host and port; the paths are Twilio's own also at the sandbox carrier. */
  @WithDefault("https://api.twilio.com")
  URI baseUrl();

  String accountSid();

  /** Signs us in, and is the key with which the carrier signs its calls. */
  String authToken();

  /** Connections kept open; more senders than this wait for one another. */
  @WithDefault("64")
  int connectionsMax();

  @WithDefault("2S")
  Duration connectTimeout();

  /**
   * From asking to the last byte of the answer; whatever is not known then is unclear. The settle
   * time must be longer.
   */
  @WithDefault("8S")
  Duration deadline();

  /**
   * Where the carrier lists who has opted out, if it does; signed in to as to the carrier itself.
   */
  Optional<URI> optOutsUrl();
}
