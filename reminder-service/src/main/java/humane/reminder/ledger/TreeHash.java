package humane.reminder.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 6962 §2.1: SHA-256, with a first byte that keeps a leaf from being taken for a
 * node. All hashes are 32 bytes.
 */
public final class TreeHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  /** The hash of one entry's exact bytes. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(entry);
  }

  /** The hash of two subtrees, the left one complete. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  static byte[] plain(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }
}
