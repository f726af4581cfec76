package humane.budget.agreement.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs papers with the key of this deployment, Ed25519 as the JDK and OpenSSL have it. */
@Startup
@ApplicationScoped
public class PaperSigner {
  private static final String ED25519 = "Ed25519";
  private static final int KEY_ID_BYTES = 8;

  private final PrivateKey privateKey;
  private final byte[] publicKey;

  /**
   * @throws IllegalStateException naming the file that is no such key, or when the two halves do
   *     not belong together
   */
  PaperSigner(AgreementSettings settings) {
    byte[] privateDer = body(settings.signingKey());
    publicKey = body(settings.publicKey());
    try {
      privateKey =
          KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(privateDer));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "The file " + settings.signingKey() + " does not hold an Ed25519 key in PKCS#8 PEM",
          broken);
    }
    byte[] probe = {1};
    if (!isSignedBy(publicKey, probe, sign(probe))) {
      throw new IllegalStateException(
          settings.publicKey() + " is not the public half of " + settings.signingKey());
    }
  }

  /** The first eight bytes of SHA-256 over the public key (X.509 form), in hexadecimal. */
  String keyId() {
    return HexFormat.of().formatHex(Arrays.copyOf(sha256(publicKey), KEY_ID_BYTES));
  }

  byte[] publicKey() {
    return publicKey.clone();
  }

  byte[] sign(byte[] paper) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(privateKey);
      signature.update(paper);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A paper could not be signed", broken);
    }
  }

  static boolean isSignedBy(byte[] publicKey, byte[] paper, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initVerify(
          KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(publicKey)));
      signature.update(paper);
      return signature.verify(signed);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A public key for agreements is no Ed25519 key", broken);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
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
