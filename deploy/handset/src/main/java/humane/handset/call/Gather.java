package humane.handset.call;

import java.time.Duration;
import java.util.Optional;

/**
 * A verb that waits for an answer, with Twilio's usual values filled in.
 *
 * @param action where the answer goes; empty for where the document came from
 * @param digitsMax 0 when any number of keys will do
 * @param finishKey the key that ends the answer; empty for none
 */
public record Gather(
    Optional<String> action,
    boolean takesKeys,
    boolean takesWords,
    int digitsMax,
    String finishKey,
    Duration timeout,
    boolean tellsSilence) {

  /** Whether these keys are a whole answer. */
  public boolean complete(String digits) {
    return (digitsMax > 0 && digits.length() >= digitsMax)
        || (!finishKey.isEmpty() && digits.contains(finishKey));
  }

  /** The answer in the keys, without the one that ends it. */
  public String answer(String digits) {
    int end = finishKey.isEmpty() ? -1 : digits.indexOf(finishKey);
    String keys = end < 0 ? digits : digits.substring(0, end);
    return digitsMax > 0 && keys.length() > digitsMax ? keys.substring(0, digitsMax) : keys;
  }
}
