package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The service's own key: it wraps the borrowers' keys, and seals what is kept for a short while and
 * belongs to no one borrower. Its keyset may hold older keys beside the one that seals now; what
 * they sealed is opened all the same. A keyset that was exchanged while the service runs is taken
 * up when something does not open, or when a rotation begins.
 */
@Singleton
public class MasterKey {
  /**
   * @param named whether what it seals says which key sealed it, as Tink's prefix does
   */
  private record Ready(Aead key, int primaryId, boolean named) {}

  private final CryptoSettings settings;
  private volatile @Nullable Ready ready;

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
          opening(key -> key.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8))),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A text could not be opened at " + place, broken);
    }
  }

  /** What is opened with the key. */
  @FunctionalInterface
  interface Opening<T> {
    T with(Aead key) throws GeneralSecurityException;
  }

  /** Another replica may have sealed with a key that we have not read yet. */
  <T> T opening(Opening<T> opening) throws GeneralSecurityException {
    Ready before = ready();
    try {
      return opening.with(before.key());
    } catch (GeneralSecurityException unknown) {
      Ready now = read();
      if (now.primaryId() == before.primaryId()) throw unknown;
      return opening.with(now.key());
    }
  }

  Aead key() throws GeneralSecurityException {
    return ready().key();
  }

  /** The id of the key that seals now. */
  int primaryId() throws GeneralSecurityException {
    return ready().primaryId();
  }

  /**
   * Whether what is sealed now says which key sealed it. A key without Tink's prefix ("RAW") seals
   * and opens like any other, but nobody can tell what it has sealed from what others have.
   */
  boolean isNamed() throws GeneralSecurityException {
    return ready().named();
  }

  /** Reads the keyset again. */
  void readAgain() throws GeneralSecurityException {
    read();
  }

  private Ready ready() throws GeneralSecurityException {
    Ready known = ready;
    return known == null ? read() : known;
  }

  private Ready read() throws GeneralSecurityException {
    KeysetHandle keyset = keyset();
    Ready now =
        new Ready(
            keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
            keyset.getPrimary().getId(),
            keyset.getPrimary().getKey().getIdRequirementOrNull() != null);
    ready = now;
    return now;
  }

  private KeysetHandle keyset() {
    if (settings.masterKeysetJson().isPresent())
      return Keysets.read(settings.masterKeysetJson().get(), "humane.crypto.master-keyset-json");
    return Keysets.read(
        settings
            .masterKeyset()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Neither humane.crypto.master-keyset nor humane.crypto.master-keyset-json is set")));
  }
}
