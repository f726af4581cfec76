package humane.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A key that was just made, and how it is stored. */
record FreshKey(KeyName name, Aead key, byte[] wrapped) {

  static FreshKey make(KeyName name, Aead master) {
    try {
      KeysetHandle keyset =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      return new FreshKey(
          name,
          keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
          TinkProtoKeysetFormat.serializeEncryptedKeyset(
              keyset, master, name.bytes(), RegistryConfiguration.get()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A key could not be made", broken);
    }
  }
}
