package humane.reminder.carrier.line;

import java.time.Duration;

/**
 * How long a line is waited for.
 *
 * @param windowMax requests without an answer at once, at least 1
 * @param connectTimeout for the connection and the sign-in together
 * @param deadline for the answer to one request; the settle time must be longer
 * @param enquireLink silence after which the carrier is asked whether it is still there
 * @param reconnectAfter the first pause before it is opened again
 * @param reconnectAtMost what that pause grows to
 */
public record Pace(
    int windowMax,
    Duration connectTimeout,
    Duration deadline,
    Duration enquireLink,
    Duration reconnectAfter,
    Duration reconnectAtMost) {

  static Pace of(LineSettings settings) {
    return new Pace(
        settings.windowMax(),
        settings.connectTimeout(),
        settings.deadline(),
        settings.enquireLink(),
        settings.reconnectAfter(),
        settings.reconnectAtMost());
  }
}
