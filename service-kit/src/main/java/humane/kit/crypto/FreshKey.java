package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;

/** A key that was just made, and how it is stored. */
record FreshKey(KeyName name, Aead key, byte[] wrapped) {

  static FreshKey make(KeyName name, Aead master) {
    try {
      AesGcmKey key = DataKeys.make();
      return new FreshKey(name, DataKeys.cipher(key), DataKeys.wrapped(key, master, name.bytes()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A key could not be made", broken);
    }
  }
}
