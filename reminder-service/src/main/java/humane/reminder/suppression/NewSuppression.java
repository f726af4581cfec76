package humane.reminder.suppression;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to stop from now on. At least one of token and borrower is there.
 *
 * @param numberToken the number it came from; it then holds for every borrower who has that number,
 *     now or later
 * @param channel null means every channel
 * @param holdKind with {@link SuppressionKind#HOLD} only
 * @param at business instant
 * @param until last day of a hold that ends by itself; null where something else ends it
 * @param reason a stable name of where it comes from, for instance {@code REPLY_STOP}
 */
public record NewSuppression(
    @Nullable String numberToken,
    @Nullable String borrowerId,
    SuppressionKind kind,
    @Nullable Channel channel,
    @Nullable HoldKind holdKind,
    Instant at,
    String reason,
    @Nullable LocalDate until) {
  public NewSuppression {
    if (numberToken == null && borrowerId == null)
      throw new IllegalArgumentException("A suppression needs a number or a borrower");
    if ((kind == SuppressionKind.HOLD) != (holdKind != null))
      throw new IllegalArgumentException("A hold has a kind, and nothing else has");
    if (kind == SuppressionKind.WRONG_PERSON && numberToken == null)
      throw new IllegalArgumentException("A wrong person has a number");
  }

  public NewSuppression(
      @Nullable String numberToken,
      @Nullable String borrowerId,
      SuppressionKind kind,
      @Nullable Channel channel,
      @Nullable HoldKind holdKind,
      Instant at,
      String reason) {
    this(numberToken, borrowerId, kind, channel, holdKind, at, reason, null);
  }
}
