package humane.reminder.outreach;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the one request to the carrier came to. Each knows whether the same step may be tried with
 * another request.
 */
public sealed interface SendResult {

  /** The carrier has it, and calls it so. */
  record Accepted(String carrierId) implements SendResult {}

  /** The carrier has said no to this very message; another request would get the same answer. */
  record Refused(String errorCode) implements SendResult {}

  /** The recipient has opted out at the carrier: as final as if we had been told. */
  record OptedOutAtCarrier(String errorCode) implements SendResult {}

  /**
   * For certain nothing was taken: nobody listened, or the carrier asked for patience. The step may
   * be tried again.
   */
  record NotTaken(String why, @Nullable Duration notBefore) implements SendResult {}

  /** No leave to begin was given, so nothing was written. The step is decided anew. */
  record NotBegun() implements SendResult {}

  /**
   * It may have been taken or not. Never sent again: looked up at the carrier, and else counted.
   */
  record Unclear(String why) implements SendResult {}
}
