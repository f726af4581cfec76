package humane.reminder.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What signs: {@code whsec_} and the base64 of 32 random bytes, as Standard Webhooks writes it. */
public record WebhookSecret(String written) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public WebhookSecret {
    if (!written.startsWith(PREFIX))
      throw new IllegalArgumentException("A webhook secret begins with " + PREFIX);
  }

  public static WebhookSecret fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(written.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
