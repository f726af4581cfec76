package humane.reminder.webhook.job;

import humane.reminder.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Standard Webhooks, symmetric: {@code v1} and the base64 of HMAC-SHA256 over id, time and body
 * with points between.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks">the specification</a>
 */
final class WebhookSignature {
  private static final String HMAC = "HmacSHA256";

  private WebhookSignature() {}

  /**
   * The header {@code webhook-signature}: one signature for each secret that is good, a space
   * between.
   *
   * @param epochSeconds as {@code webhook-timestamp} states it
   */
  static String header(List<WebhookSecret> secrets, String id, long epochSeconds, String body) {
    byte[] signed = (id + "." + epochSeconds + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] hmac(WebhookSecret secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every JDK has " + HMAC, missing);
    }
  }
}
