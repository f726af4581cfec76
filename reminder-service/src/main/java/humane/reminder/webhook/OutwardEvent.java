package humane.reminder.webhook;

import java.util.UUID;

/**
 * An event as it is sent.
 *
 * @param position in the order in which events are delivered
 * @param id the same at every try and for every receiver, who tells repeats by it
 * @param body the exact bytes, UTF-8
 */
public record OutwardEvent(long position, UUID id, String type, String body) {

  /** The {@code webhook-id}. */
  public String messageId() {
    return "evt_" + id;
  }
}
