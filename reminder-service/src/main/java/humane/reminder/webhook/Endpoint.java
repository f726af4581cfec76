package humane.reminder.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that wants to hear of events.
 *
 * @param types as a receiver reads them; empty means all
 * @param disabledBecause OPERATOR, GONE (the receiver said so) or FAILED (for three days)
 * @param deliveredUpTo position of the last event that needs no delivery any more
 * @param waiting how many events lie behind it
 * @param tries how often the event at hand has failed
 * @param lastAnswer what the last try came to: a status, or why there was none
 */
public record Endpoint(
    UUID id,
    String url,
    String description,
    List<String> types,
    State state,
    @Nullable String disabledBecause,
    long deliveredUpTo,
    long waiting,
    int tries,
    Instant nextTryAt,
    @Nullable Instant failingSince,
    @Nullable String lastAnswer,
    @Nullable Instant lastDeliveredAt,
    @Nullable Instant oldSecretUntil) {

  public Endpoint {
    types = List.copyOf(types);
  }

  /** A disabled one keeps its place and goes on from there. */
  public enum State {
    ENABLED,
    DISABLED
  }

  public boolean wants(OutwardEvent event) {
    return types.isEmpty() || types.contains(event.type());
  }
}
