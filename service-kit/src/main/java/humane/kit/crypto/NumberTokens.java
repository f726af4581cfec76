package humane.kit.crypto;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Turns a number into the token by which it is found: the same number always has the same token,
 * and only the key holder can make it.
 */
@Singleton
public class NumberTokens {
  private static final int HASH_BYTES = 32;

  private final CryptoSettings settings;
  private volatile @Nullable Mac mac;

  NumberTokens(CryptoSettings settings) {
    this.settings = settings;
  }

  /**
   * The token of a number.
   *
   * @param e164 the number with plus and country code, nothing else
   * @return 43 characters of base64url
   */
  public String of(String e164) {
    try {
      byte[] tag = mac().computeMac(e164.getBytes(StandardCharsets.US_ASCII));
      // The front of a Tink tag names the key; what identifies the number is the hash behind it.
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOfRange(tag, tag.length - HASH_BYTES, tag.length));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The number key does not work", broken);
    }
  }

  private Mac mac() throws GeneralSecurityException {
    Mac ready = mac;
    if (ready == null) {
      ready =
          Keysets.read(
                  settings
                      .numberKeyset()
                      .orElseThrow(
                          () ->
                              new IllegalStateException("humane.crypto.number-keyset is not set")))
              .getPrimitive(RegistryConfiguration.get(), Mac.class);
      mac = ready;
    }
    return ready;
  }
}
