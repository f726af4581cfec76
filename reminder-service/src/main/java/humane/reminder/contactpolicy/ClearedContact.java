package humane.reminder.contactpolicy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proof that the gate was asked and agreed. Only {@link ContactPolicy} makes one, and the senders
 * accept nothing else.
 */
public final class ClearedContact {
  private final @Nullable String contactPointId;
  private final Channel channel;
  private final Purpose purpose;
  private final Instant clearedAt;
  private final Instant validUntil;

  ClearedContact(
      @Nullable String contactPointId,
      Channel channel,
      Purpose purpose,
      Instant clearedAt,
      Instant validUntil) {
    this.contactPointId = contactPointId;
    this.channel = Objects.requireNonNull(channel);
    this.purpose = Objects.requireNonNull(purpose);
    this.clearedAt = Objects.requireNonNull(clearedAt);
    this.validUntil = Objects.requireNonNull(validUntil);
  }

  /** The number it was cleared for, by its id; null only if the question named none. */
  public @Nullable String contactPointId() {
    return contactPointId;
  }

  public Channel channel() {
    return channel;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** On the business clock. */
  public Instant clearedAt() {
    return clearedAt;
  }

  /** On the business clock; from this instant on the gate must be asked again. */
  public Instant validUntil() {
    return validUntil;
  }

  public boolean isValidAt(Instant at) {
    return !at.isBefore(clearedAt) && at.isBefore(validUntil);
  }

  @Override
  public String toString() {
    return "ClearedContact["
        + channel
        + " "
        + purpose
        + " to "
        + contactPointId
        + " from "
        + clearedAt
        + " until "
        + validUntil
        + "]";
  }
}
