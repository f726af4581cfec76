package humane.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signing keys as PEM files, the private half for its owner only. */
final class KeyPairs {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  /** Makes a fresh pair. */
  @FunctionalInterface
  private interface Generation {
    KeyPair generate() throws GeneralSecurityException;
  }

  private KeyPairs() {}

  /**
   * Makes a pair on the curve P-256 unless the private half is there; the public half is written
   * first, so that a private one always has its twin.
   */
  static void ensure(Path privateKey, Path publicKey) throws IOException {
    ensure(privateKey, publicKey, KeyPairs::onP256);
  }

  /** The same for Ed25519. */
  static void ensureEd25519(Path privateKey, Path publicKey) throws IOException {
    ensure(privateKey, publicKey, () -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  private static void ensure(Path privateKey, Path publicKey, Generation generation)
      throws IOException {
    if (Files.exists(privateKey) && Files.exists(publicKey)) return;
    KeyPair pair = generated(generation);
    Files.createDirectories(publicKey.getParent());
    Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    PrivateFiles.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  static PrivateKey readPrivate(Path file) throws IOException {
    String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
    try {
      return KeyFactory.getInstance("EC")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    } catch (GeneralSecurityException broken) {
      throw new IOException(file + " is not a private key in PKCS 8", broken);
    }
  }

  private static KeyPair generated(Generation generation) {
    try {
      return generation.generate();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static KeyPair onP256() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + LINES.encodeToString(der)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
