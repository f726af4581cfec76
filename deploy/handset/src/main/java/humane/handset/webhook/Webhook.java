package humane.handset.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made to the lender.
 *
 * @param replyTo sid of the text it tells of, when the answer may hold a text back; null for a
 *     report
 * @param attempts how often it has failed
 * @param dueAt not before this, system time
 */
public record Webhook(
    long id,
    String url,
    Map<String, String> form,
    @Nullable String replyTo,
    int attempts,
    Instant dueAt) {

  /** One that is not stored yet. */
  public static Webhook of(
      String url, Map<String, String> form, @Nullable String replyTo, Instant dueAt) {
    return new Webhook(0, url, form, replyTo, 0, dueAt);
  }
}
