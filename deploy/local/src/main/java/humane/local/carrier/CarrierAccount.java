package humane.local.carrier;

import humane.local.keys.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The lender's account at the sandbox carrier, as the real one would give it. */
public record CarrierAccount(String sid, String authToken) {

  public static CarrierAccount in(Secrets secrets) throws IOException {
    return new CarrierAccount(secrets.carrierAccount(), secrets.password("carrier.auth-token"));
  }

  /** The value of an {@code Authorization} header. */
  public String login() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((sid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "account " + sid;
  }
}
