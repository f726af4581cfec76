package humane.reminder.voice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The line comes back to us. It holds a number in clear, so it lives no longer than the request.
 *
 * @param carrierId the carrier's own name for the call
 * @param turn the number that our last document gave it; 0 at the beginning
 * @param number the other's, E.164
 * @param attemptId of a call that we made
 */
public record Webhook(
    String carrierId,
    int turn,
    String number,
    boolean inbound,
    @Nullable UUID attemptId,
    Input input) {

  /** What came over the line, before anything is understood of it. */
  public sealed interface Input {
    record Began(Heard.AnsweredBy by) implements Input {}

    record Keys(String keys) implements Input {}

    record Words(String words) implements Input {}

    record Nothing() implements Input {}

    record TransferEnded(boolean talked) implements Input {}
  }

  @Override
  public String toString() {
    return "Webhook[" + carrierId + " " + turn + "]";
  }
}
