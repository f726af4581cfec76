package humane.local.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Tink keysets as JSON files: what encrypts the borrowers' keys, and what turns numbers into
 * tokens.
 */
final class Keysets {
  private Keysets() {}

  /** A key-encryption key of one service (AES-256-GCM). */
  static void ensureMaster(Path file) throws IOException {
    ensure(file, PredefinedAeadParameters.AES256_GCM);
  }

  /** Adds a key that encrypts from now on; the older ones still open what they encrypted. */
  static void addMaster(Path file) throws IOException {
    try {
      AeadConfig.register();
      KeysetHandle known =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      write(
          file,
          KeysetHandle.newBuilder(known)
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build());
    } catch (GeneralSecurityException broken) {
      throw new IOException("A key could not be added to " + file, broken);
    }
  }

  /** The key of number tokens (HMAC-SHA-256, the whole tag). */
  static void ensureNumbers(Path file) throws IOException {
    ensure(file, PredefinedMacParameters.HMAC_SHA256_256BITTAG);
  }

  private static void ensure(Path file, Parameters parameters) throws IOException {
    if (Files.exists(file)) return;
    try {
      AeadConfig.register();
      MacConfig.register();
      write(file, KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
    } catch (GeneralSecurityException broken) {
      throw new IOException("A keyset for " + file + " could not be made", broken);
    }
  }

  private static void write(Path file, KeysetHandle keyset)
      throws IOException, GeneralSecurityException {
    PrivateFiles.write(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }
}
