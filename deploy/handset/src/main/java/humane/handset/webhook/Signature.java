package humane.handset.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call as Twilio does: HMAC-SHA1 with the account's token over the address and the form's
 * names and values in the order of the names. Source: Twilio, "Validating signatures from Twilio".
 */
public final class Signature {
  private final SecretKeySpec key;

  public Signature(String authToken) {
    this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
  }

  /** The value of the header X-Twilio-Signature. */
  public String of(String url, Map<String, String> form) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(key);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Every Java has HmacSHA1", broken);
    }
  }
}
