package humane.kit.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.proto.EncryptedKeyset;
import com.google.crypto.tink.proto.KeyData;
import com.google.crypto.tink.proto.KeyStatusType;
import com.google.crypto.tink.proto.Keyset;
import com.google.crypto.tink.proto.OutputPrefixType;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The keys of borrowers, of which a portfolio needs millions: Tink's AES-256-GCM, stored as Tink's
 * keyset of one key ({@code tink.proto}). Tink's way through its registry gives the same bytes and
 * the same cipher, takes five times as long, and leaves a cipher ten times as large; a keyset of
 * any other make takes that way.
 */
@AccessesPartialKey // It takes keys apart to store them, as Tink itself does.
final class DataKeys {
  private static final String AES_GCM = "type.googleapis.com/google.crypto.tink.AesGcmKey";
  private static final AesGcmParameters PARAMETERS = PredefinedAeadParameters.AES256_GCM;

  private DataKeys() {}

  /** A new key. */
  static AesGcmKey make() throws GeneralSecurityException {
    return key(
        SecretBytes.randomBytes(PARAMETERS.getKeySizeBytes()),
        ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
  }

  /** What seals and opens with it. */
  static Aead cipher(AesGcmKey key) throws GeneralSecurityException {
    return AesGcmJce.create(key);
  }

  /** The keyset of this one key, wrapped. */
  static byte[] wrapped(AesGcmKey key, Aead master, byte[] place) throws GeneralSecurityException {
    int id = Objects.requireNonNull(key.getIdRequirementOrNull());
    ByteString bytes =
        com.google.crypto.tink.proto.AesGcmKey.newBuilder()
            .setKeyValue(
                ByteString.copyFrom(key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get())))
            .build()
            .toByteString();
    byte[] keyset =
        Keyset.newBuilder()
            .setPrimaryKeyId(id)
            .addKey(
                Keyset.Key.newBuilder()
                    .setKeyId(id)
                    .setStatus(KeyStatusType.ENABLED)
                    .setOutputPrefixType(OutputPrefixType.TINK)
                    .setKeyData(
                        KeyData.newBuilder()
                            .setTypeUrl(AES_GCM)
                            .setKeyMaterialType(KeyData.KeyMaterialType.SYMMETRIC)
                            .setValue(bytes)))
            .build()
            .toByteArray();
    return EncryptedKeyset.newBuilder()
        .setEncryptedKeyset(ByteString.copyFrom(master.encrypt(keyset, place)))
        .build()
        .toByteArray();
  }

  /** What seals and opens with a wrapped key. */
  static Aead unwrapped(byte[] wrapped, Aead master, byte[] place) throws GeneralSecurityException {
    try {
      byte[] bytes =
          master.decrypt(
              EncryptedKeyset.parseFrom(wrapped).getEncryptedKeyset().toByteArray(), place);
      Keyset keyset = Keyset.parseFrom(bytes);
      if (!isOfOurMake(keyset))
        return TinkProtoKeysetFormat.parseKeyset(
                bytes, InsecureSecretKeyAccess.get(), RegistryConfiguration.get())
            .getPrimitive(RegistryConfiguration.get(), Aead.class);
      return cipher(
          key(
              SecretBytes.copyFrom(
                  com.google.crypto.tink.proto.AesGcmKey.parseFrom(
                          keyset.getKey(0).getKeyData().getValue())
                      .getKeyValue()
                      .toByteArray(),
                  InsecureSecretKeyAccess.get()),
              keyset.getKey(0).getKeyId()));
    } catch (InvalidProtocolBufferException broken) {
      throw new GeneralSecurityException("No wrapped keyset", broken);
    }
  }

  private static boolean isOfOurMake(Keyset keyset) {
    if (keyset.getKeyCount() != 1) return false;
    Keyset.Key only = keyset.getKey(0);
    return only.getKeyId() == keyset.getPrimaryKeyId()
        && only.getStatus() == KeyStatusType.ENABLED
        && only.getOutputPrefixType() == OutputPrefixType.TINK
        && only.getKeyData().getTypeUrl().equals(AES_GCM);
  }

  private static AesGcmKey key(SecretBytes bytes, int id) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(PARAMETERS)
        .setKeyBytes(bytes)
        .setIdRequirement(id)
        .build();
  }
}
