package humane.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reads keyset files and says which one is wrong when one is. */
final class Keysets {
  static {
    try {
      AeadConfig.register();
      MacConfig.register();
    } catch (GeneralSecurityException broken) {
      throw new ExceptionInInitializerError(broken);
    }
  }

  private Keysets() {}

  static KeysetHandle read(Path file) {
    try {
      return read(Files.readString(file), "the file " + file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The keyset file " + file + " cannot be read", unreadable);
    }
  }

  /**
   * @param where it comes from, for the one who put something else there
   */
  static KeysetHandle read(String json, String where) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("No Tink keyset is in " + where, broken);
    }
  }
}
