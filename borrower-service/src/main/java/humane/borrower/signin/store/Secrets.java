package humane.borrower.signin.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes what only one person may know, and the hashes by which it is recognised. */
@ApplicationScoped
public class Secrets {
  /** As OWASP's password storage cheat sheet asks of PBKDF2 with HMAC-SHA256. */
  public static final int PIN_ITERATIONS = 600_000;

  /** A code lives ten minutes and five tries, so it needs no slower hash than that. */
  private static final int CODE_ITERATIONS = 20_000;

  private static final int LINK_BYTES = 24;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final int CODE_BOUND = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  public String linkToken() {
    byte[] bytes = new byte[LINK_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String code() {
    return "%06d".formatted(random.nextInt(CODE_BOUND));
  }

  public byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** A link's token has 192 random bits; a plain hash keeps it. */
  public byte[] hashOfLink(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public byte[] hashOfCode(String code, byte[] salt) {
    return slowHash(code, salt, CODE_ITERATIONS);
  }

  public byte[] hashOfPin(String pin, byte[] salt, int iterations) {
    return slowHash(pin, salt, iterations);
  }

  public boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static byte[] slowHash(String secret, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A secret could not be hashed", broken);
    } finally {
      spec.clearPassword();
    }
  }
}
