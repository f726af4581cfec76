package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import java.util.Map;

/**
 * Keys of many borrowers, for one piece of reading and no longer: what is read of one borrower at
 * several places finds its key here, without a search among a hundred thousand.
 */
public final class KeysAtHand {
  private final BorrowerCiphers ciphers;
  private final Map<KeyName, Aead> keys;

  KeysAtHand(BorrowerCiphers ciphers, Map<KeyName, Aead> keys) {
    this.ciphers = ciphers;
    this.keys = keys;
  }

  /** Opens as {@link BorrowerCiphers#decryptBytes} does. */
  public byte[] decryptBytes(String borrowerId, KeyPurpose purpose, byte[] sealed, String place) {
    Aead key = keys.get(new KeyName(borrowerId, purpose));
    return key == null
        ? ciphers.decryptBytes(borrowerId, purpose, sealed, place)
        : BorrowerCiphers.opened(key, borrowerId, sealed, place);
  }
}
