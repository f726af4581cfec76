package humane.reminder.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in. It holds a number in clear, so it lives no longer than the request that
 * brought it.
 *
 * @param carrierId the carrier's own name for it
 * @param from E.164
 * @param carrierActedOn what the carrier has done and answered by itself, if anything
 * @param writtenAt when the carrier took it, business time, for one found in the carrier's list;
 *     null for one that comes as it is written
 */
public record InboundText(
    String carrierId,
    String from,
    String words,
    @Nullable CarrierAction carrierActedOn,
    @Nullable Instant writtenAt) {

  /** One that comes as it is written. */
  public InboundText(
      String carrierId, String from, String words, @Nullable CarrierAction carrierActedOn) {
    this(carrierId, from, words, carrierActedOn, null);
  }

  /** The carrier's own handling of opt-out words. */
  public enum CarrierAction {
    STOPPED,
    STARTED,
    HELPED
  }

  @Override
  public String toString() {
    return "InboundText[" + carrierId + "]";
  }
}
