package humane.handset.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one customer of the sandbox carrier: its sid, and the token that signs it in and signs calls
 * to it.
 */
@ApplicationScoped
public class Account {
  private static final Pattern FORM = Pattern.compile("AC[0-9a-fA-F]{32}");

  private final String sid;
  private final String authToken;
  private final byte[] expected;

  Account(
      @ConfigProperty(name = "humane.twilio.account-sid") String sid,
      @ConfigProperty(name = "humane.twilio.auth-token") String authToken) {
    if (!FORM.matcher(sid).matches())
      throw new IllegalStateException(
          "humane.twilio.account-sid must be AC and 32 hexadecimal digits");
    this.sid = sid;
    this.authToken = authToken;
    this.expected =
        bytes("Basic " + Base64.getEncoder().encodeToString(bytes(sid + ":" + authToken)));
  }

  public String sid() {
    return sid;
  }

  public String authToken() {
    return authToken;
  }

  /**
   * Lets only the customer in, and only to its own account.
   *
   * @throws TwilioError 401 for anybody else
   */
  public void admit(String accountSid, @Nullable String authorization) {
    if (authorization == null
        || !MessageDigest.isEqual(expected, bytes(authorization))
        || !accountSid.equals(sid)) throw Refusal.NOT_SIGNED_IN.error();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
