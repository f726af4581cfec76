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

  /** The key of number tokens (HMAC-SHA-256, the whole tag). */
  static void ensureNumbers(Path file) throws IOException {
    ensure(file, PredefinedMacParameters.HMAC_SHA256_256BITTAG);
  }

  private static void ensure(Path file, Parameters parameters) throws IOException {
    if (Files.exists(file)) return;
    try {
      AeadConfig.register();
      MacConfig.register();
      KeysetHandle fresh = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
      PrivateFiles.write(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException broken) {
      throw new IOException("A keyset for " + file + " could not be made", broken);
    }
  }
}
