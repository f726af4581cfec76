package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The service's own key: it wraps the borrowers' keys, and seals what is kept for a short while and
 * belongs to no one borrower.
 */
@ApplicationScoped
public class MasterKey {
  private final CryptoSettings settings;
  private volatile @Nullable Aead key;

  MasterKey(CryptoSettings settings) {
    this.settings = settings;
  }

  /** Seals a text for one place, which names what it is and where it stands. */
  public byte[] seal(String text, String place) {
    try {
      return key()
          .encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A text could not be sealed for " + place, broken);
    }
  }

  /**
   * Opens what was sealed for this place.
   *
   * @throws IllegalStateException when it was sealed for another place, or by another service
   */
  public String open(byte[] sealed, String place) {
    try {
      return new String(
          key().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A text could not be opened at " + place, broken);
    }
  }

  Aead key() throws GeneralSecurityException {
    Aead ready = key;
    if (ready == null) {
      ready =
          Keysets.read(
                  settings
                      .masterKeyset()
                      .orElseThrow(
                          () ->
                              new IllegalStateException("humane.crypto.master-keyset is not set")))
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
      key = ready;
    }
    return ready;
  }
}
