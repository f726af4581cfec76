package humane.reminder.ledger.store;

import humane.reminder.ledger.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs heads with the key of this deployment, Ed25519 as the JDK has it. */
@ApplicationScoped
public class HeadSigner {
  private static final String ED25519 = "Ed25519";
  private static final int KEY_ID_BYTES = 8;

  private final PrivateKey privateKey;
  private final byte[] publicKey;
  private final String keyId;

  /**
   * @throws IllegalStateException naming the file that is no such key, or when the two halves do
   *     not belong together
   */
  HeadSigner(LedgerSettings settings) {
    byte[] privateDer = body(settings.signingKey());
    publicKey = body(settings.publicKey());
    keyId = idOf(publicKey);
    try {
      privateKey =
          KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(privateDer));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "The file "
              + settings.signingKey()
              + " does not hold an Ed25519 private key in PKCS#8 PEM",
          broken);
    }
    checkThatHalvesBelongTogether(settings);
  }

  /** The first eight bytes of SHA-256 over the public key (X.509 form), in hexadecimal. */
  static String idOf(byte[] publicKey) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, KEY_ID_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }

  public String keyId() {
    return keyId;
  }

  /** In X.509 form (SubjectPublicKeyInfo). */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  public TreeHead sign(TreeHead unsigned) {
    return unsigned.signed(signature(unsigned.statement()));
  }

  private byte[] signature(byte[] statement) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(privateKey);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A head could not be signed", broken);
    }
  }

  private void checkThatHalvesBelongTogether(LedgerSettings settings) {
    byte[] probe = {1};
    try {
      PublicKey key =
          KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(publicKey));
      Signature check = Signature.getInstance(ED25519);
      check.initVerify(key);
      check.update(probe);
      if (check.verify(signature(probe))) return;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "The file " + settings.publicKey() + " does not hold an Ed25519 public key in PEM",
          broken);
    }
    throw new IllegalStateException(
        "The public key in "
            + settings.publicKey()
            + " is not that of the signing key in "
            + settings.signingKey());
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
