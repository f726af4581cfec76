package humane.kit.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.proto.EncryptedKeyset;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** A borrower's key as it is stored: which master key wraps it, and wrapped by another. */
final class Wrapping {
  /** Tink writes one byte and the id of the key before what it seals. */
  private static final int PREFIX_BYTES = 5;

  private Wrapping() {}

  static int masterKeyOf(byte[] wrapped) {
    try {
      byte[] sealed = EncryptedKeyset.parseFrom(wrapped).getEncryptedKeyset().toByteArray();
      if (sealed.length < PREFIX_BYTES)
        throw new IllegalStateException("A wrapped key is shorter than its prefix");
      return ByteBuffer.wrap(sealed).getInt(1);
    } catch (InvalidProtocolBufferException broken) {
      throw new IllegalStateException("A wrapped key cannot be read", broken);
    }
  }

  static byte[] again(KeyName name, byte[] wrapped, MasterKey master) {
    try {
      KeysetHandle keyset =
          master.opening(
              key ->
                  TinkProtoKeysetFormat.parseEncryptedKeyset(
                      wrapped, key, name.bytes(), RegistryConfiguration.get()));
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          keyset, master.key(), name.bytes(), RegistryConfiguration.get());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "A key of a borrower opens with no key of the master keyset", broken);
    }
  }
}
