package humane.kit.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads EC keys from PEM files and says which file is wrong when one is. */
public final class PemKeys {
  private PemKeys() {}

  public static PublicKey publicKey(Path file) {
    try {
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(body(file)));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(
          "The file " + file + " does not hold an EC public key in PEM", broken);
    }
  }

  public static PrivateKey privateKey(Path file) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(body(file)));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(
          "The file " + file + " does not hold an EC private key in PKCS#8 PEM", broken);
    }
  }

  private static byte[] body(Path file) {
    try {
      String text = Files.readString(file);
      return Base64.getMimeDecoder().decode(text.replaceAll("-----(BEGIN|END) [A-Z ]+-----", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The key file " + file + " cannot be read", unreadable);
    }
  }
}
