package humane.reminder.carrier.line;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings that every line of a lender's own has. Without a host there is no such line. */
public interface LineSettings {

  Optional<String> host();

  /**
   * The line's sender for each country that it serves, by the country's two letters: {@code
   * senders.CN=106900001234}. With a plus it is an international number, without one the carrier's
   * own.
   */
  Map<String, String> senders();

  /** Segments without an answer at once, as agreed with the carrier. */
  @WithDefault("16")
  int windowMax();

  /** For the connection and the sign-in together; a text waits no longer for the line. */
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

  /** The pause before the line is opened again; it doubles while that fails. */
  @WithDefault("1S")
  Duration reconnectAfter();

  @WithDefault("60S")
  Duration reconnectAtMost();
}
