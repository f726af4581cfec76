package humane.reminder.carrier.smpp;

import java.time.Duration;

/**
 * Where a carrier's line is and who we are there.
 *
 * @param systemId at most 15 characters
 * @param password at most 8 characters; never printed
 * @param windowMax requests without an answer at once, at least 1
 * @param connectTimeout for the connection and the bind together
 * @param deadline for the answer to one request; the settle time must be longer
 * @param enquireLink silence after which the carrier is asked whether it is still there
 * @param reconnectAfter the first pause before it is bound again
 * @param reconnectAtMost what that pause grows to
 */
public record SmppAccount(
    String host,
    int port,
    String systemId,
    String password,
    int windowMax,
    Duration connectTimeout,
    Duration deadline,
    Duration enquireLink,
    Duration reconnectAfter,
    Duration reconnectAtMost) {
  @Override
  public String toString() {
    return "SmppAccount[" + systemId + " at " + host + ":" + port + "]";
  }
}
