package humane.handset.number;

import java.time.Instant;

/**
 * One of the lender's own numbers and where the carrier reports what happens on it. Addresses are
 * empty when none is registered.
 */
public record LenderNumber(
    String sid,
    String number,
    String friendlyName,
    Webhook texts,
    Webhook reports,
    Webhook calls,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param method GET or POST, as registered; the sandbox always posts
   */
  public record Webhook(String url, String method) {
    public static final Webhook NONE = new Webhook("", "POST");
  }
}
