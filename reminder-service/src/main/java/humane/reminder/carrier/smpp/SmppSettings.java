package humane.reminder.carrier.smpp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * {@code humane.smpp.*}: a lender's own SMPP line, and the countries that it serves. Without a host
 * there is none, and every text goes over Twilio.
 */
@ConfigMapping(prefix = "humane.smpp")
public interface SmppSettings {

  Optional<String> host();

  @WithDefault("2775")
  int port();

  /** At most 15 characters. */
  Optional<String> systemId();

  /** Holds the password and nothing else, at most 8 characters; read once, at the start. */
  Optional<Path> passwordFile();

  /**
   * The line's sender for each country that it serves, by the country's two letters: {@code
   * humane.smpp.senders.CN=106900001234}. With a plus it is an international number, without one
   * the carrier's own.
   */
  Map<String, String> senders();

  /** Segments without an answer at once, as agreed with the carrier. */
  @WithDefault("16")
  int windowMax();

  /** For the connection and the bind together; a text waits no longer for the line. */
  @WithDefault("2S")
  Duration connectTimeout();

  /**
   * For the answer to one request. Twice the connect timeout and this must be shorter than the
   * settle time.
   */
  @WithDefault("8S")
  Duration deadline();

  /** Silence after which the carrier is asked whether it is still there. */
  @WithDefault("30S")
  Duration enquireLink();

  /** The pause before the line is bound again; it doubles while that fails. */
  @WithDefault("1S")
  Duration reconnectAfter();

  @WithDefault("60S")
  Duration reconnectAtMost();
}
