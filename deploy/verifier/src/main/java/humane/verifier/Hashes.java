package humane.verifier;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of RFC 6962 §2.1 over SHA-256. One for each thread. */
final class Hashes {
  static final int BYTES = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256;

  Hashes() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }

  byte[] leaf(byte[] bytes, int begin, int length) {
    byte[] hash = new byte[BYTES];
    leaf(bytes, begin, length, hash, 0);
    return hash;
  }

  /** Writes the hash of an entry into a place of a list. */
  void leaf(byte[] bytes, int begin, int length, byte[] into, int at) {
    sha256.update(LEAF);
    sha256.update(bytes, begin, length);
    digest(into, at);
  }

  byte[] node(byte[] left, byte[] right) {
    sha256.update(NODE);
    sha256.update(left);
    sha256.update(right);
    byte[] hash = new byte[BYTES];
    digest(hash, 0);
    return hash;
  }

  byte[] plain(byte[] bytes) {
    return sha256.digest(bytes);
  }

  private void digest(byte[] into, int at) {
    try {
      sha256.digest(into, at, BYTES);
    } catch (DigestException impossible) {
      throw new IllegalStateException("There is room for the hash", impossible);
    }
  }
}
