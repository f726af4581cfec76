package humane.handset.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text.
 *
 * @param seq its place in the order in which the carrier accepted texts
 * @param lender the lender's number
 * @param phone the borrower's number
 * @param automatic whether the carrier itself wrote it, in answer to one of its own words
 * @param status Twilio's word: queued, sent, delivered, or received
 * @param callbackUrl where its reports go, if anybody wants them
 * @param at when it was accepted, business time
 */
public record Message(
    long seq,
    String sid,
    String lender,
    String phone,
    Direction direction,
    boolean automatic,
    String body,
    String status,
    @Nullable String callbackUrl,
    Instant at,
    Instant updatedAt) {

  public boolean inbound() {
    return direction == Direction.INBOUND;
  }

  public String from() {
    return inbound() ? phone : lender;
  }

  public String to() {
    return inbound() ? lender : phone;
  }
}
